import { newId } from '#core/ids.ts';
import { type BookingWish, bookSlot } from '#timetable/actions.ts';
import { evening, noon, openWorld, today } from './world.ts';

/** When the n-th talk of the evening begins, in milliseconds; 0 is the first of eight. */
export function slotNumber(n: number): number {
  return evening.startsAt.epochMilliseconds + n * 15 * 60_000;
}

/** The small world with an open round, in the words of a booking. */
export async function openBookingWorld() {
  const world = await openWorld();
  const { round } = await world.addRound();
  const { maria, sam, pablo, yusuf, lina, omar, noor, jonas, mira, priya } = world.people;
  const wish = (slot: number, change: Partial<BookingWish> = {}): BookingWish => ({
    conferenceId: newId(),
    roundId: round,
    childId: lina,
    teacherId: jonas,
    guardianId: maria,
    mode: 'in-person',
    startsAt: slotNumber(slot),
    companions: [],
    ...change,
  });
  const guardian = (person: string) => world.viewer(person, ['guardian']);
  return {
    ...world,
    db: world.deps.db,
    round,
    /** Maria and her partner Sam share a household; Pablo, the father, lives in another. */
    ids: { maria, sam, pablo, yusuf, lina, omar, noor, jonas, mira, priya },
    wish,
    guardian,
    /** A family's page of free times for one child, and what its form sends for the n-th of them with Jonas. */
    bookPath: (child = lina) => `/family/children/${child}/rounds/${round}/book`,
    bookFields: (slot: number, more: Record<string, string | string[]> = {}) => ({
      _idempotency: newId(),
      teacher: jonas,
      slot: String(slotNumber(slot)),
      mode: 'in-person',
      ...more,
    }),
    /** Books as the guardian of the wish, at noon unless said otherwise. */
    book: (asked: BookingWish, viewer = guardian(asked.guardianId), now = noon) =>
      bookSlot(world.deps.db, viewer, asked, now, today),
    count: async (table: string): Promise<number> =>
      (await world.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n,
    /** Yusuf's wish for Omar, with the teacher whom Lina has too. */
    friends: { childId: omar, guardianId: yusuf },
    forget: () => world.owner.query('TRUNCATE effect, claim, participant, conference CASCADE'),
  };
}

/** Which sequence of a talk a page was drawn with. */
export const sequenceOn = (html: string) => /name="sequence" value="(\d+)"/.exec(html)?.[1] ?? '';

export type BookingWorld = Awaited<ReturnType<typeof openBookingWorld>>;
