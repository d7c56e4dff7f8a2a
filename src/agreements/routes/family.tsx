import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { saidOf } from '#core/forms/said.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { deedId, mintedIn, newId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { chosenOr } from '#voice/rules.ts';
import { correct } from '../actions.ts';
import { correctionForm } from '../forms.ts';
import { CorrectPage, FamilyTalkPage } from '../pages/family.tsx';
import { agreementOf, earlierTalksOf, sharedPageOf } from '../reads.ts';
import { namesFor } from './shown.ts';
import { withTalk } from './with-talk.ts';

/** A family's page of one talk, and its own word on what was written there. */
export function ownTalkRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/conferences/:id', async (c) => {
    const h = here(c);
    const shown = await withTalk(c, async (db, talk) => {
      const { conferenceId, childId } = talk;
      const page = await sharedPageOf(db, conferenceId);
      if (page) await logRead(db, h.now, { childId, what: 'agreement', about: { conferenceId } });
      const last = page?.checkIns.at(-1);
      const waiting = last?.answers.some((a) => a.guardianId === db.viewer.person)
        ? undefined
        : last?.checkInId;
      const earlier = await earlierTalksOf(db, conferenceId);
      return { talk, page, waiting, earlier, nameOf: namesFor(db, h.words, talk) };
    });
    return shown ? c.html(<FamilyTalkPage here={h} {...shown} />) : c.notFound();
  });

  app.get('/conferences/:id/correct', async (c) => {
    const h = here(c);
    const talk = await closedTalk(c);
    return talk
      ? c.html(
          <CorrectPage here={h} talk={talk} id={newId()} typed="" lang={h.words.lang} error={undefined} />,
        )
      : c.notFound();
  });

  app.post('/conferences/:id/correct', async (c) => {
    const h = here(c);
    const talk = await closedTalk(c);
    if (!talk) return c.notFound();
    const typed = await readTyped(c);
    const read = readForm(correctionForm, typed);
    const lang = chosenOr(typed.text('lang'), h.words.lang);
    const id = mintedIn(typed.text('_idempotency'));
    if (!read.ok) {
      const error = saidOf(h.words, read.errors[0] ?? { because: 'core.form.required' });
      return c.html(
        <CorrectPage here={h} talk={talk} id={id} typed={typed.text('body')} lang={lang} error={error} />,
        422,
      );
    }
    const { conferenceId } = talk;
    const written = {
      correctionId: deedId(id, read.value.body),
      conferenceId,
      body: read.value.body,
      lang,
    };
    const done = await asViewer(c, (db) => correct(db, h.now, written));
    return done.ok ? c.redirect(`/family/conferences/${conferenceId}#corrections`, 303) : c.notFound();
  });

  return app;
}

/** The talk of the address, if it is the reader's and something was agreed in it. */
function closedTalk(c: Context<Env>) {
  return withTalk(c, async (db, talk) => ((await agreementOf(db, talk.conferenceId)) ? talk : undefined));
}
