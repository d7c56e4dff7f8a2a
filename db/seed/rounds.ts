import { newId } from '#core/ids.ts';
import { createRound } from '#rounds/actions/basics.ts';
import { setHoursForAll } from '#rounds/actions/everybodys-hours.ts';
import { openRound } from '#rounds/actions/opening.ts';
import type { Crowd } from './crowd.ts';
import { type Sample, schoolTime, viewerOf, zone } from './year.ts';

export interface Told {
  roundId: string;
  firstDay: number;
  /** School days before the first evening on which booking opened. */
  opensDaysBefore: number;
}

/** A round of two evenings, opened by the leader, with hours for everybody. `firstDay` counts school days from today. */
export async function openRoundOf(
  sample: Sample,
  crowd: Crowd,
  plan: { name: string } & Omit<Told, 'roundId'>,
): Promise<Told> {
  const { name, firstDay, opensDaysBefore } = plan;
  const roundId = newId(sample.now.epochMilliseconds);
  const at = schoolTime(sample, firstDay - opensDaysBefore, '08:00');
  const done = await sample.db.as(viewerOf(sample, crowd.leader, 'leader'), async (db) => {
    await createRound(db, at, {
      roundId,
      schoolId: crowd.school,
      name,
      slotMinutes: 12,
      pauseMinutes: 3,
      bookingOpensAt: at,
      bookingClosesAt: schoolTime(sample, firstDay, '12:00'),
      goalRequired: true,
      checkInAfterDays: 14,
    });
    for (const day of [firstDay, firstDay + 1]) {
      const span = { startsAt: schoolTime(sample, day, '14:30'), endsAt: schoolTime(sample, day, '19:00') };
      await setHoursForAll(db, at, { roundId, ...span, place: 'Classroom' });
    }
    return openRound(db, at, { roundId, today: at.toZonedDateTimeISO(zone).toPlainDate() });
  });
  if (!done.ok) throw new Error(`The round ${name} did not open: ${done.because}`);
  return { roundId, firstDay, opensDaysBefore };
}
