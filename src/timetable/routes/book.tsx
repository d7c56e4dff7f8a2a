import type { Context } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped, type Typed } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { personOf } from '#people/access/reads/people.ts';
import { bookSlot } from '../actions.ts';
import { bookForm, companionsIn, modeIn } from '../forms.ts';
import { BookPage, type Sent } from '../pages/book.tsx';
import type { Place } from '../pages/place.ts';
import { type ChildChoice, choicesOf, pickableUntil } from '../rules/choices.ts';
import type { Refusal } from '../rules/refusals.ts';
import { nearestTo } from '../rules/slots.ts';
import { findOffer } from '../store/offer.ts';

/** Whose times are asked for; from the address, and for a family from its session. */
export interface Asked {
  roundId: string;
  guardianId: string;
  /** Without it: all children of the guardian. */
  childId?: string;
}

interface Refused {
  because: Refusal | 'choose';
  sent: Sent;
  /** The time that was wished for, in milliseconds. */
  wish?: number;
  conferenceId?: string;
}

/** The page of free times; after a refusal with the reason and the nearest way on. */
export async function answerBook(c: Context<Env>, place: Place, asked: Asked, refused?: Refused) {
  const h = here(c);
  if (![asked.roundId, asked.guardianId, asked.childId ?? asked.roundId].every(isId)) return c.notFound();
  const today = h.words.dayOf(h.now);
  const staff = place.who !== 'family';
  const { offer, guardian } = await asViewer(c, async (db) => ({
    guardian: staff ? await personOf(db, asked.guardianId) : undefined,
    offer: await findOffer(db, { ...asked, today }),
  }));
  if (!offer || (asked.childId && offer.children.length === 0)) return c.notFound();
  const all = choicesOf(offer, h.now, today, staff);
  const children = place.who === 'teacher' ? ownRows(all, viewerOf(c).person) : all;
  if (place.who === 'teacher' && children.length === 0) return c.notFound();
  const page = (
    <BookPage
      {...asked}
      here={h}
      place={place}
      round={offer.round}
      choices={children}
      until={pickableUntil(offer)}
      forWhom={guardian && fullName(guardian)}
      sent={refused?.sent}
      refused={refused && { ...refused, nearest: waysOn(children, refused) }}
    />
  );
  return c.html(page, refused ? (refused.because === 'choose' ? 422 : 409) : 200);
}

/** Books what a form asks for. A form that does not say which time is shown again with everything else kept. */
export async function answerBooking(c: Context<Env>, place: Place, asked: Asked & { childId: string }) {
  const h = here(c);
  const typed = await readTyped(c);
  if (![asked.roundId, asked.guardianId, asked.childId].every(isId)) return c.notFound();
  const page =
    typed.text('page') === 'all' && place.who === 'family' ? { ...asked, childId: undefined } : asked;
  const sent = sentIn(typed, asked.childId);
  const read = readForm(bookForm, typed);
  if (!read.ok) return answerBook(c, place, page, { because: 'choose', sent });
  const { _idempotency: conferenceId, teacher: teacherId, slot: startsAt, mode } = read.value;
  const { companions } = sent;
  const wish = { ...asked, conferenceId, teacherId, startsAt, mode, companions };
  const booked = await bookSlot(h.deps.db, viewerOf(c), wish, h.now, h.words.dayOf(h.now));
  if (!booked) return c.notFound();
  if (booked.ok) return c.redirect(`${place.talk(booked.conferenceId)}?done=booked`, 303);
  return answerBook(c, place, page, { ...booked, sent, wish: startsAt });
}

function sentIn(typed: Typed, childId: string): Sent {
  return { childId, teacherId: typed.text('teacher'), mode: modeIn(typed), companions: companionsIn(typed) };
}

/** A teacher books talks with that teacher only. */
function ownRows(children: ChildChoice[], teacherId: string): ChildChoice[] {
  return children
    .map((child) => ({ ...child, teachers: child.teachers.filter((row) => row.teacherId === teacherId) }))
    .filter((child) => child.teachers.length > 0);
}

const helped = new Set<Refusal | 'choose'>(['taken', 'you-are-busy', 'companion-busy', 'past', 'not-a-time']);

/** The free times nearest to the wish with the same teacher, earlier or later. */
function waysOn(children: ChildChoice[], { because, sent, wish }: Refused) {
  if (wish === undefined || !helped.has(because)) return [];
  const child = children.find((one) => one.childId === sent.childId);
  const times = child?.teachers.find((row) => row.teacherId === sent.teacherId)?.times ?? [];
  return nearestTo(
    wish,
    times.filter((time) => !time.busy && time.from !== wish),
  );
}
