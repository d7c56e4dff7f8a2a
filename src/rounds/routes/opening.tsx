import { type Context, Hono } from 'hono';
import { type Env, here } from '#core/http/here.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { taughtAt } from '#people/access/reads/taught.ts';
import { type Done, draftOf, type Refusal } from '../actions/draft.ts';
import { endRound, inviteNewcomers, openRound } from '../actions/opening.ts';
import { OpenPage } from '../pages/open.tsx';
import { PreviewPage } from '../pages/preview.tsx';
import { RoundPage } from '../pages/round.tsx';
import { guestsAt, invitationsOf } from '../reads/invited.ts';
import { questionsOf } from '../reads/protocol.ts';
import { hoursOf } from '../reads/rounds.ts';
import { problemsOf } from '../rules/problems.ts';
import { lastChance } from '../rules/slots.ts';
import { tightFor } from '../rules/tight.ts';
import { base, doneIn, roundHref, withRound } from './led.ts';

type Ctx = Context<Env>;
const today = (c: Ctx) => here(c).words.dayOf(here(c).now);

/** From the preview to the end of a round. */
export function openingRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(base, (c) => overview(c));
  app.get(`${base}/preview`, (c) => preview(c));
  app.get(`${base}/open`, (c) => confirm(c));
  app.post(`${base}/open`, async (c) => {
    const { now } = here(c);
    const result = await withRound(c, (db, { roundId }) => openRound(db, now, { roundId, today: today(c) }));
    if (result && !result.ok) return confirm(c, result.because);
    return settled(c, result, 'opened');
  });
  app.post(`${base}/newcomers`, async (c) => {
    const { now } = here(c);
    const result = await withRound(c, (db, { roundId }) =>
      inviteNewcomers(db, now, { roundId, today: today(c) }),
    );
    return settled(c, result, 'invited');
  });
  app.post(`${base}/end`, async (c) => {
    const result = await withRound(c, (db, { roundId }) => endRound(db, here(c).now, { roundId }));
    return settled(c, result, 'ended');
  });
  return app;
}

function settled(c: Ctx, result: Done | undefined, done: string): Response | Promise<Response> {
  if (!result) return c.notFound();
  return result.ok ? c.redirect(roundHref(c, `?done=${done}`), 303) : overview(c, result.because);
}

async function overview(c: Ctx, refused?: Refusal): Promise<Response> {
  const { t } = here(c).words;
  const told = {
    opened: t('rounds.open.done'),
    invited: t('rounds.round.newcomers.done'),
    ended: t('rounds.round.saved'),
    closed: t('rounds.deadlines.closed.done'),
  };
  const key = doneIn(c, ['opened', 'invited', 'ended', 'closed', 'moved']);
  const page = await withRound(c, async (db, round) => {
    const invitations = await invitationsOf(db, round.roundId);
    const guardians = new Set(invitations.map((one) => one.guardianId));
    const open = round.state === 'open';
    const { invitees } = open ? await guestsAt(db, round.schoolId, today(c)) : { invitees: [] };
    const invited = {
      guardians: guardians.size,
      children: new Set(invitations.map((one) => one.childId)).size,
      letters: new Set(invitations.filter((one) => one.byLetter).map((one) => one.guardianId)).size,
    };
    const newcomers = invitees.filter((one) => !guardians.has(one.guardianId)).length;
    const hours = await hoursOf(db, round.roundId);
    const closes = here(c).words.date(round.bookingClosesAt, 'moment');
    const done = key === 'moved' ? t('rounds.deadlines.done', { when: closes }) : key && told[key];
    return <RoundPage here={here(c)} {...{ round, hours, invited, newcomers, refused, done }} />;
  });
  return page ? c.html(page, refused ? 422 : 200) : c.notFound();
}

async function preview(c: Ctx): Promise<Response> {
  const { words } = here(c);
  const asked = c.req.query('in');
  const theirs = isLang(asked) ? new Words(asked, words.timeZone) : words;
  const page = await withRound(c, async (db, round) => {
    const hours = await hoursOf(db, round.roundId);
    const questions = await questionsOf(db, round.roundId, theirs.lang);
    return <PreviewPage here={here(c)} {...{ round, theirs, hours, questions }} guardian="Noor" />;
  });
  return page ? c.html(page) : c.notFound();
}

async function confirm(c: Ctx, refused?: Refusal): Promise<Response> {
  const page = await withRound(c, async (db, round) => {
    if (round.state !== 'draft') return undefined;
    const guests = await guestsAt(db, round.schoolId, today(c));
    const draft = await draftOf(db, round);
    const problems = problemsOf(draft, here(c).now);
    const last = lastChance(round, draft.hours);
    const lastBegins = last.equals(round.bookingClosesAt) ? undefined : last;
    const teachers = await membersOf(db, round.schoolId, 'teacher');
    const children = await membersOf(db, round.schoolId, 'student');
    const { defaultLang: fallback } = await districtOf(db);
    const tight = tightFor(round, draft.hours, guests, await taughtAt(db, round.schoolId));
    const alone = new Set(guests.without);
    const without = children.filter((child) => alone.has(child.personId));
    const seen = { round, guests, problems, lastBegins, tight, teachers, without, fallback, refused };
    return <OpenPage here={here(c)} {...seen} />;
  });
  if (page) return c.html(page, refused ? 422 : 200);
  // already open, or not the viewer's: the round's own page knows which
  return c.redirect(roundHref(c), 303);
}
