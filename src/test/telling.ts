import { newId } from '#core/ids.ts';
import { takeHours } from '#timetable/actions/take-hours.ts';
import { cancelTalk } from '#timetable/actions.ts';
import { openBookingWorld } from './booking.ts';
import { evening, noon } from './world.ts';

/** The office's page of what to tell by telephone or letter. */
export const list = '/office/to-tell';

/** What a page says, without its tags and the marks that isolate names. */
export const said = (html: string) => html.replace(/[\u2068\u2069]/g, '').replace(/<[^>]+>/g, ' ');

/** The small world in which Yusuf and Pablo have no address, and Priya of the office is signed in. */
export async function openTelling() {
  const w = await openBookingWorld();
  const priya = await w.staff(w.ids.priya);
  const office = w.viewer(w.ids.priya, ['office']);
  const effects = async (where = 'true') =>
    (await w.owner.query(`SELECT * FROM effect WHERE ${where} ORDER BY created_at, effect_key`)).rows;
  async function hoursBack() {
    await w.owner.query('TRUNCATE taken_hours, round_hours CASCADE');
    for (const teacher of [w.ids.jonas, w.ids.mira])
      await w.owner.query(
        `INSERT INTO round_hours (district_id, hours_id, round_id, teacher_id, starts_at, ends_at, place)
         VALUES ($1, $2, $3, $4, $5, $6, 'Room 12')`,
        [w.linden.district, newId(), w.round, teacher, evening.startsAt, evening.endsAt],
      );
  }
  return {
    ...w,
    priya,
    office,
    effects,
    async again() {
      w.clock.moveTo(noon);
      await w.forget();
      await w.owner.query('TRUNCATE mail, restriction CASCADE');
      await w.owner.query("UPDATE round SET state = 'open'");
      await hoursBack();
      await w.owner.query('UPDATE person SET email = NULL, phone = $1 WHERE person_id = ANY ($2)', [
        '+49 30 5550123',
        [w.ids.yusuf, w.ids.pablo],
      ]);
    },
    /** Yusuf's wish about Omar. */
    yusufs: (slot = 0) => w.wish(slot, w.friends),
    /** Booked by the family on its own page: nobody has to tell it. */
    async bookedByFamily(wish = w.wish(0, w.friends)) {
      await w.book(wish);
      await w.deps.deliver();
      return wish;
    },
    async cancelByOffice(id: string) {
      await cancelTalk(w.db, office, id, noon);
      await w.deps.deliver();
    },
    async takeEvening() {
      const taking = { takenId: newId(), roundId: w.round, teacherId: w.ids.jonas, ...evening };
      await w.db.as(office, (db) => takeHours(db, noon, taking));
      await w.deps.deliver();
    },
    /** How many things the office's page lists. */
    waiting: async () => (await priya.html(list)).match(/name="how" value="telephone"/g)?.length ?? 0,
    /** The one that waits. */
    oneEffect: async () => (await effects("state = 'by-hand'"))[0]?.effect_id as string,
  };
}

export type Telling = Awaited<ReturnType<typeof openTelling>>;
