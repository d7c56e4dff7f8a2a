import { type Context, Hono } from 'hono';
import type { Temporal } from 'temporal-polyfill';
import { readAgain } from '#coach/actions/read-again.ts';
import { coachFor } from '#coach/reads/coach.ts';
import type { Reading } from '#coach/rules/coach.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { seenIn, seenMark } from '#core/forms/seen.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped, type Typed } from '#core/http/typed.ts';
import { idInPath } from '#core/ids.ts';
import { say } from '#core/words/catalogue.ts';
import { langs } from '#core/words/langs.ts';
import { allValuesOf } from '#ground/reads/compass.ts';
import { whyFor, whyVisited } from '#ground/reads/why.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { voiceOf } from '#voice/reads.ts';
import { prepare } from './actions/prepare.ts';
import { filledFrom, filledWith } from './forms/filled.ts';
import { readPreparation } from './forms/read.ts';
import { PreparePage, type PrepareProps } from './pages/prepare.tsx';
import { WhyGate } from './pages/why-gate.tsx';
import type { FindLeftOff } from './reads/left-off.ts';
import { preparationOf } from './reads/preparation.ts';
import { talkToPrepare } from './reads/talk.ts';
import { type BankKey, sorted } from './rules/bank.ts';
import { nothingYet } from './rules/preparation.ts';

type Ctx = Context<Env>;
/** `reading`: one of the coach's buttons; nothing is saved and nothing is wrong. */
type Again = Pick<PrepareProps, 'filled' | 'errors' | 'refused'> & { reading?: Reading };

const conferenceOf = (c: Ctx) => c.req.param('conference') ?? '';
const urlOf = (c: Ctx, page: string) => `/teacher/conferences/${conferenceOf(c)}${page}`;

/** A teacher's preparation of one talk. */
export function teacherRoutes(leftOff: FindLeftOff): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`/conferences/:conference${idInPath}/prepare`, (c) => show(c, leftOff));
  app.post(`/conferences/:conference${idInPath}/prepare`, (c) => save(c, leftOff));
  // what the page's own script saves while somebody types
  app.post(`/conferences/:conference${idInPath}/prepare/draft`, async (c) => {
    const done = await keep(c, await readTyped(c));
    if (done === 'not-found') return c.notFound();
    if (!('filled' in done)) return c.json({ rev: seenMark(done.savedAt) });
    return c.json({}, done.refused === 'written-meanwhile' ? 409 : 422);
  });
  return app;
}

async function show(c: Ctx, leftOff: FindLeftOff, again?: Again): Promise<Response> {
  const answer = await asViewer(c, (db) => pageFor(c, db, leftOff, again));
  if (answer === undefined) return c.notFound();
  if (answer === 'closed') return c.redirect(urlOf(c, ''), 303);
  return c.html(answer, again && !again.reading ? 422 : 200);
}

async function pageFor(c: Ctx, db: ViewerDb, leftOff: FindLeftOff, again?: Again) {
  const { now, words } = here(c);
  const talk = await talkToPrepare(db, conferenceOf(c));
  if (!talk) return undefined;
  if (talk.state === 'closed' && !again) return 'closed' as const;
  const today = words.dayOf(now);
  const why = await whyFor(db, today);
  if (!again && !(await whyVisited(db, today))) {
    return <WhyGate here={here(c)} why={why} to={urlOf(c, '/prepare')} />;
  }
  const stored = await preparationOf(db, talk.conferenceId);
  const voices = await voiceOf(db, talk, words.lang);
  await logRead(db, now, {
    childId: talk.childId,
    what: 'preparation',
    about: { conference: talk.conferenceId },
  });
  const draft = stored ?? nothingYet(words.lang);
  const inEveryLanguage = (key: BankKey) =>
    langs.map((lang) => say(lang, `preparation.bank.${key}`, { name: talk.givenName }));
  const fresh = filledWith(draft, sorted(draft.questions, inEveryLanguage));
  // whoever was shown what is saved meanwhile, and saves again, means it
  const seen = again?.refused === 'written-meanwhile' ? fresh.seen : again?.filled.seen;
  const filled = again ? { ...again.filled, seen: seen ?? '' } : fresh;
  return (
    <PreparePage
      here={here(c)}
      talk={talk}
      why={why}
      values={await allValuesOf(db, talk.schoolId)}
      coach={await coachFor(db, here(c), again?.reading)}
      voices={voices}
      leftOff={await leftOff(db, talk)}
      stored={stored}
      justSaved={c.req.query('saved') !== undefined}
      errors={again?.errors}
      refused={again?.refused}
      filled={filled}
    />
  );
}

async function save(c: Ctx, leftOff: FindLeftOff): Promise<Response> {
  const typed = await readTyped(c);
  const reading = await readAgain(here(c), typed);
  if (reading) return show(c, leftOff, { filled: filledFrom(typed), reading });
  const done = await keep(c, typed);
  if (done === 'not-found') return c.notFound();
  if ('filled' in done) return show(c, leftOff, done);
  return c.redirect(`${urlOf(c, '/prepare')}?saved`, 303);
}

/** Saves what was typed, as far as it goes; where it cannot, it comes back as it was typed. */
async function keep(c: Ctx, typed: Typed) {
  const { now, words } = here(c);
  return asViewer(c, async (db): Promise<Again | 'not-found' | { savedAt: Temporal.Instant }> => {
    const filled = filledFrom(typed);
    const talk = await talkToPrepare(db, conferenceOf(c));
    if (!talk) return 'not-found';
    const wordsOf = (key: BankKey) => words.t(`preparation.bank.${key}`, { name: talk.givenName });
    const read = readPreparation(typed, wordsOf, words.lang);
    if (!read.ok) return { filled, errors: read.errors };
    const input = { conferenceId: talk.conferenceId, draft: read.value, seen: seenIn(filled.seen) };
    const result = await prepare(db, now, input);
    return result.ok ? { savedAt: result.savedAt } : { filled, refused: result.because };
  });
}
