import { type Context, Hono } from 'hono';
import { agreementOf, sentCheckInsOf, talkOf } from '#agreements/reads.ts';
import { readForm } from '#core/forms/form.ts';
import { saidOf } from '#core/forms/said.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { deedId, isId, mintedIn, newId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { chosenOr } from '#voice/rules.ts';
import { answerCheckIn } from '../actions.ts';
import { answerForm } from '../forms.ts';
import { AnswerPage, type AnswerProps } from '../pages/answer.tsx';
import { answers, latestAnswer } from '../rules/answers.ts';
import { findCheckIn } from '../store/check-ins.ts';

/** A family reads a check-in and answers. Opening it, also by a mail scanner, changes nothing. */
export function answerRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/check-ins/:id', async (c) => {
    const tapped = tapOf(c.req.query('a'));
    const shown = await load(c);
    if (!shown) return c.notFound();
    return c.html(
      <AnswerPage
        here={here(c)}
        {...shown}
        tapped={tapped}
        typed=""
        lang={here(c).words.lang}
        error={undefined}
        id={newId()}
      />,
    );
  });

  app.post('/check-ins/:id', async (c) => {
    const h = here(c);
    const typed = await readTyped(c);
    const shown = await load(c);
    if (!shown) return c.notFound();
    const read = readForm(answerForm, typed);
    const id = mintedIn(typed.text('_idempotency'));
    const lang = chosenOr(typed.text('lang'), h.words.lang);
    const again = (error: string) =>
      c.html(
        <AnswerPage
          here={h}
          {...shown}
          tapped={tapOf(typed.text('answer'))}
          typed={typed.text('words')}
          lang={lang}
          error={error}
          id={id}
        />,
        422,
      );
    if (!read.ok) return again(saidOf(h.words, read.errors[0] ?? { because: 'core.form.required' }));
    const { checkInId } = shown.checkIn;
    const answer = { answerId: deedId(id, read.value), checkInId, ...read.value, lang };
    const done = await asViewer(c, (db) => answerCheckIn(db, h.now, answer));
    if (!done.ok)
      return done.because === 'empty' ? again(h.words.t('follow-through.answer.empty')) : c.notFound();
    return c.redirect(`/family/check-ins/${checkInId}`, 303);
  });

  return app;
}

const tapOf = (said: string | undefined) => answers.find((one) => one === said);

type Loaded = Pick<AnswerProps, 'talk' | 'checkIn' | 'goal' | 'given'>;

/** The check-in of the address, if it was sent about a talk of this reader. */
async function load(c: Context<Env>): Promise<Loaded | undefined> {
  const { now } = here(c);
  const checkInId = c.req.param('id');
  if (!isId(checkInId)) return undefined;
  return asViewer(c, async (db) => {
    const found = await findCheckIn(db, checkInId);
    const talk = found?.sentAt ? await talkOf(db, now, found.conferenceId) : undefined;
    if (!talk) return undefined;
    const { conferenceId, childId } = talk;
    const checkIn = (await sentCheckInsOf(db, conferenceId)).find((one) => one.checkInId === checkInId);
    const agreed = await agreementOf(db, conferenceId);
    if (!checkIn) return undefined;
    await logRead(db, now, { childId, what: 'check-in', about: { conferenceId, checkInId } });
    const goal = agreed?.goal ? { text: agreed.goal, lang: agreed.lang } : undefined;
    return { talk, checkIn, goal, given: latestAnswer(checkIn.answers, db.viewer.person) };
  });
}
