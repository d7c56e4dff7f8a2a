import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { formsIn } from './forms.ts';
import { openWorld } from './world.ts';

/** A zone, a day and hours by its clocks, and how many minutes these really last. */
const evenings = [
  // 45 and 30 minutes off the hour; a day ahead of nearly everybody; an hour that is missing, or there twice, or half
  ['Asia/Kathmandu', '2027-03-14', '16:00', '17:00', 60],
  ['Pacific/Apia', '2027-01-10', '16:00', '17:00', 60],
  ['America/St_Johns', '2027-03-14', '01:00', '04:00', 120],
  ['Europe/Berlin', '2027-03-28', '01:30', '04:00', 90],
  ['Europe/Berlin', '2027-10-31', '01:30', '04:00', 210],
  ['America/New_York', '2027-11-07', '00:30', '02:30', 180],
  ['Australia/Lord_Howe', '2027-04-04', '01:00', '03:00', 150],
] as const;

test.each(evenings)(
  '%s on %s, %s to %s: the leader, the family, the mail and the calendar mean one and the same time',
  async (zone, on, from, until, minutes) => {
    const w = await openWorld();
    try {
      await w.owner.query('UPDATE district SET time_zone = $1', [zone]);
      const { round } = await w.addRound({ booking_closes_at: '2027-12-01T00:00:00Z' });
      const amara = await w.staff(w.people.amara);
      const page = `/leader/hours/${round}`;
      const added = await amara.post(page, { on, from, until, place: 'Library' }, page);
      expect(await added.text()).toContain(from);
      const begins = Temporal.PlainDateTime.from(`${on}T${from}`).toZonedDateTime(zone).toInstant();
      const { rows } = await w.owner.query(
        "SELECT starts_at, ends_at FROM round_hours WHERE place = 'Library'",
      );
      expect(rows).toHaveLength(2);
      for (const { starts_at, ends_at } of rows)
        expect([String(starts_at), String(ends_at)]).toEqual([`${begins}`, `${begins.add({ minutes })}`]);

      const pablo = await w.family(w.people.pablo);
      const book = `/family/children/${w.people.lina}/rounds/${round}/book`;
      const html = await pablo.html(book);
      const form = formsIn(book, html).find(({ controls }) =>
        controls.some(({ value }) => value === w.people.jonas),
      );
      const slots =
        form?.controls.filter(({ name }) => name === 'slot').map(({ value }) => Number(value)) ?? [];
      const ofThatDay = slots.filter((slot) => slot >= begins.epochMilliseconds);
      expect(ofThatDay.map((slot) => (slot - begins.epochMilliseconds) / 60_000)).toEqual(
        Array.from({ length: minutes / 15 }, (_, n) => n * 15),
      );
      const last = ofThatDay.at(-1) as number;
      const shown = Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(zone);
      const kept = Object.fromEntries(form?.controls.map(({ name, value }) => [name, value]) ?? []);
      const done = await pablo.post(book, { ...kept, slot: `${last}`, mode: 'phone' });
      const said = await done.text();
      const clock = shown.toLocaleString('en-GB', { hour: 'numeric', minute: '2-digit' }).replace(/^0/, '');
      expect(said).toMatch(new RegExp(`\\D0?${clock}\\D`));
      const month = shown.toLocaleString('en-GB', { month: 'long' });
      expect(said).toMatch(new RegExp(`Sunday,? (${shown.day} ${month}|${month} ${shown.day})\\D`));
      const link = /\/family\/conferences\/[\w-]+\/calendar\.ics/.exec(said)?.[0] ?? '';
      const ics = await pablo.html(link);
      expect(ics).toContain(`DTSTART:${new Date(last).toISOString().replace(/[-:]|\.000/g, '')}`);
      await w.deps.deliver();
      const mail = (
        await w.owner.query('SELECT body FROM mail WHERE to_person = $1', [w.people.pablo])
      ).rows.at(-1);
      expect(mail.body).toMatch(new RegExp(`\\D0?${clock}\\D`));
      expect(w.complaints).toEqual([]);
    } finally {
      await w.close();
    }
  },
);
