import type { Context } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { bookSlot, mayActFor } from '../actions.ts';
import { againForm, companionsIn, modeIn } from '../forms.ts';
import type { Place } from '../pages/place.ts';
import { TimeTakenPage } from '../pages/time-taken.tsx';
import { againOf } from '../rules/again.ts';
import { choicesOf } from '../rules/choices.ts';
import type { StoredConference } from '../rules/conference.ts';
import type { Mode, Refusal } from '../rules/refusals.ts';
import { findOffer } from '../store/offer.ts';

/** The page of a talk that lost its time, with the free times as they are now. */
export async function answerTaken(
  c: Context<Env>,
  place: Place,
  talk: StoredConference,
  refused?: { because: Refusal | 'choose'; mode?: Mode },
): Promise<Response> {
  const h = here(c);
  const today = h.words.dayOf(h.now);
  const offer = mayActFor(viewerOf(c), talk)
    ? await asViewer(c, (db) => findOffer(db, { ...talk, today }))
    : undefined;
  const mayNot = offer && choicesOf(offer, h.now, today, true)[0]?.closed === 'restricted';
  const again = offer && !mayNot ? againOf(offer, talk, h.now.epochMilliseconds) : undefined;
  const because = mayNot ? 'restricted' : refused?.because;
  const status = refused ? (refused.because === 'choose' ? 422 : 409) : 200;
  return c.html(
    <TimeTakenPage here={h} place={place} talk={talk} again={again} {...refused} because={because} />,
    status,
  );
}

/** Gives the talk the time that was chosen. A press that comes again finds it there. */
export async function answerAgain(c: Context<Env>, place: Place, talk: StoredConference): Promise<Response> {
  const h = here(c);
  const typed = await readTyped(c);
  const at = place.talk(talk.conferenceId);
  if (!talk.timeTaken) return c.redirect(at, 303);
  const mode = modeIn(typed);
  const read = readForm(againForm, typed);
  if (!read.ok) return answerTaken(c, place, talk, { because: 'choose', mode });
  const { slot: startsAt, mode: wanted } = read.value;
  const { conferenceId, roundId, guardianId, childId, teacherId } = talk;
  const wish = { conferenceId, roundId, guardianId, childId, teacherId, startsAt, mode: wanted };
  const companions = companionsIn(typed);
  const booked = await bookSlot(h.deps.db, viewerOf(c), { ...wish, companions }, h.now, h.words.dayOf(h.now));
  if (!booked) return c.notFound();
  return booked.ok
    ? c.redirect(`${at}?done=moved`, 303)
    : answerTaken(c, place, talk, { because: booked.because, mode });
}
