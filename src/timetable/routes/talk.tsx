import { type Context, Hono } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { cancelTalk, mayActFor, moveTalk } from '../actions.ts';
import { modeIn, moveForm, sequenceIn } from '../forms.ts';
import { CancelPage, ChangePage } from '../pages/change.tsx';
import type { Place } from '../pages/place.ts';
import { type Done, TalkPage } from '../pages/talk.tsx';
import { timesForMove } from '../rules/choices.ts';
import type { StoredConference } from '../rules/conference.ts';
import type { Mode, Refusal } from '../rules/refusals.ts';
import { findConference, findConferenceLast } from '../store/conferences.ts';
import { findOffer } from '../store/offer.ts';
import { answerAgain, answerTaken } from './again.tsx';

const done: readonly Done[] = ['booked', 'moved', 'cancelled'];

/** One talk at its place: shown, changed, cancelled. Mounted where `:id` names the conference. */
export function talkRoutes(place: Place): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/', async (c) => {
    const talk = await asViewer(c, (db) => talkFor(db, c, place, findConferenceLast));
    if (!talk) return c.notFound();
    if (talk.timeTaken) return answerTaken(c, place, talk);
    const said = done.find((one) => one === c.req.query('done'));
    const theirs = mayActFor(viewerOf(c), talk);
    return c.html(<TalkPage here={here(c)} place={place} talk={talk} theirs={theirs} done={said} />);
  });

  app.post('/again', async (c) => {
    const talk = await asViewer(c, (db) => ownTalk(db, c, place));
    return talk ? answerAgain(c, place, talk) : c.notFound();
  });

  app.get('/change', (c) => answerChange(c, place));
  app.post('/change', async (c) => {
    const h = here(c);
    const typed = await readTyped(c);
    const mode = modeIn(typed);
    const read = readForm(moveForm, typed);
    if (!read.ok) return answerChange(c, place, { because: 'choose', mode });
    const { sequence, slot, mode: wanted } = read.value;
    if (!(await asViewer(c, (db) => talkFor(db, c, place)))) return c.notFound();
    const wish = { conferenceId: c.req.param('id') as string, sequence, startsAt: slot, mode: wanted };
    const moved = await moveTalk(h.deps.db, viewerOf(c), wish, h.now, h.words.dayOf(h.now));
    if (!moved) return c.notFound();
    if (!moved.ok) return answerChange(c, place, { because: moved.because, mode });
    return c.redirect(`${place.talk(wish.conferenceId)}?done=moved`, 303);
  });

  app.get('/cancel', async (c) => {
    const talk = await asViewer(c, (db) => ownTalk(db, c, place));
    if (!talk) return c.notFound();
    return c.html(<CancelPage here={here(c)} place={place} talk={talk} />);
  });
  app.post('/cancel', async (c) => {
    const h = here(c);
    const talk = await asViewer(c, (db) => ownTalk(db, c, place));
    if (!talk) return c.notFound();
    const seen = sequenceIn(await readTyped(c));
    const answer = await cancelTalk(h.deps.db, viewerOf(c), talk.conferenceId, h.now, seen);
    if (!answer) return c.notFound();
    if (answer.ok) return c.redirect(place.talk(talk.conferenceId), 303);
    return c.html(<CancelPage here={h} place={place} talk={talk} because={answer.because} />, 409);
  });

  return app;
}

async function answerChange(
  c: Context<Env>,
  place: Place,
  refused?: { because: Refusal | 'choose'; mode?: Mode },
) {
  const h = here(c);
  const today = h.words.dayOf(h.now);
  const found = await asViewer(c, async (db) => {
    const talk = await ownTalk(db, c, place);
    const offer = talk && (await findOffer(db, { ...talk, today }));
    return talk && offer && { talk, offer };
  });
  if (!found) return c.notFound();
  const { talk, offer } = found;
  const span = { from: talk.startsAt.epochMilliseconds, to: talk.endsAt.epochMilliseconds };
  const times = timesForMove(offer, { ...talk, ...span }, h.now.epochMilliseconds);
  const status = refused ? (refused.because === 'choose' ? 422 : 409) : 200;
  return c.html(<ChangePage here={h} place={place} talk={talk} times={times} {...refused} />, status);
}

/** The talk of this address, if this place may show it: a teacher's pages hold that teacher's talks only. */
async function talkFor(
  db: ViewerDb,
  c: Context<Env>,
  place: Place,
  find = findConference,
): Promise<StoredConference | undefined> {
  const id = c.req.param('id');
  const talk = isId(id) ? await find(db, id) : undefined;
  return place.who === 'teacher' && talk?.teacherId !== db.viewer.person ? undefined : talk;
}

/** The same, if the viewer may also change it: who merely comes along may look. */
async function ownTalk(db: ViewerDb, c: Context<Env>, place: Place): Promise<StoredConference | undefined> {
  const talk = await talkFor(db, c, place);
  return talk && mayActFor(db.viewer, talk) ? talk : undefined;
}
