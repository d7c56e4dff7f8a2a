import { type Context, Hono } from 'hono';
import { readAgain } from '#coach/actions/read-again.ts';
import { coachFor } from '#coach/reads/coach.ts';
import type { Reading } from '#coach/rules/coach.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { protocolOf } from '#rounds/reads/protocol.ts';
import type { Conference } from '#timetable/reads.ts';
import { look, revise } from '../actions.ts';
import { draftFrom, type Fields, fieldsFrom, termsFrom } from '../forms.ts';
import { Answers } from '../pages/answers.tsx';
import { RevisePage, type ReviseProps } from '../pages/revise.tsx';
import { agreementOf, guardiansOfTalk, nextCheckInDay, sentCheckInsOf } from '../reads.ts';
import { namesFor } from './shown.ts';
import { fieldsTyped, langOf, neutral, revOf } from './typed.ts';
import { withTalk } from './with-talk.ts';

/** "Tricky" or "let's change the plan" opens this; a teacher may open it any time after the talk. */
export function reviseRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/conferences/:id/revise', (c) => answer(c, (db, talk) => asIs(c, db, talk)));

  app.post('/conferences/:id/revise', async (c) => {
    const typed = await readTyped(c);
    const fields = fieldsTyped(c, typed);
    const h = here(c);
    const reading = await readAgain(h, typed);
    return answer(c, async (db, talk) => {
      const desk = await asIs(c, db, talk, fields);
      if (typeof desk === 'string') return desk;
      const draft = draftFrom(fields, neutral(c, desk));
      const from = revOf(typed.text('from'));
      if (reading) return { ...desk, from, reading };
      const problems = await look(db, h.now, draft);
      if (problems.length > 0) return { ...desk, from, problems };
      const { conferenceId } = talk;
      const done = await revise(db, h.now, {
        conferenceId,
        from,
        terms: termsFrom(draft, langOf(c, fields)),
      });
      if (done.ok) return `/teacher/conferences/${conferenceId}?closed=revised`;
      return { ...desk, problems: [], outcome: 'changed-meanwhile' };
    });
  });

  return app;
}

/** `reading`: one of the coach's buttons; nothing is kept. */
type Shown = Omit<ReviseProps, 'here' | 'talk' | 'coach'> & { reading?: Reading };

/** The form as it stands: the latest version, or what was typed; or the talk's page where nothing was agreed yet. */
async function asIs(
  c: Context<Env>,
  db: ViewerDb,
  talk: Conference,
  typed?: Fields,
): Promise<Shown | string> {
  const { now, words } = here(c);
  const agreed = await agreementOf(db, talk.conferenceId);
  if (!agreed) return `/teacher/conferences/${talk.conferenceId}`;
  const protocol = await protocolOf(db, talk.roundId);
  const next = await nextCheckInDay(db, now, talk, protocol.checkInAfterDays);
  const terms = { ...agreed, goal: agreed.goal ?? '', noGoalBecause: agreed.noGoalBecause ?? '' };
  const guardians = await guardiansOfTalk(db, now, talk);
  const nameOf = namesFor(db, words, talk, guardians);
  const last = (await sentCheckInsOf(db, talk.conferenceId)).at(-1);
  return {
    goalRequired: protocol.goalRequired,
    from: agreed.version,
    fields: typed ?? fieldsFrom(terms, next),
    problems: [],
    recipients: guardians.filter((one) => one.entitled),
    said:
      last && last.answers.length > 0 ? (
        <Answers words={words} answers={last.answers} nameOf={nameOf} />
      ) : null,
  };
}

async function answer(c: Context<Env>, work: (db: ViewerDb, talk: Conference) => Promise<Shown | string>) {
  const shown = await withTalk(c, async (db, talk) => {
    const made = await work(db, talk);
    if (typeof made === 'string') return made;
    return { talk, ...made, coach: await coachFor(db, here(c), made.reading) };
  });
  if (!shown) return c.notFound();
  if (typeof shown === 'string') return c.redirect(shown, 303);
  const isRefused = c.req.method === 'POST' && !shown.reading;
  return c.html(<RevisePage here={here(c)} {...shown} />, isRefused ? 422 : 200);
}
