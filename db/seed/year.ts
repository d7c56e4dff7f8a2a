import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import type { Role, Viewer } from '#core/db/viewer.ts';
import type { DistrictId } from '#core/ids.ts';
import { followThrough } from './after.ts';
import { findCrowd } from './crowd.ts';
import { layGround } from './ground.ts';
import { openRoundOf } from './rounds.ts';
import { holdTalks } from './talks.ts';
import { gatherVoices } from './voices.ts';

export interface Sample {
  db: Database;
  owner: pg.Client;
  district: DistrictId;
  now: Temporal.Instant;
}

export const zone = 'Europe/Berlin';

export function viewerOf(sample: Sample, person: string, ...roles: Role[]): Viewer {
  return { district: sample.district, person, roles };
}

/** The instant at which it is `time` in the school, `days` school days from today. */
export function schoolTime(sample: Sample, days: number, time: string): Temporal.Instant {
  let date = sample.now.toZonedDateTimeISO(zone).toPlainDate();
  for (let left = Math.abs(days); left > 0; ) {
    date = date.add({ days: Math.sign(days) });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/**
 * What has happened at Lindenhof School this year, told through the verbs of its people: the ground was laid in autumn,
 * a first round of talks was held three weeks ago, a second one is open for booking now.
 */
export async function tellTheYear(sample: Sample): Promise<void> {
  const crowd = await findCrowd(sample);
  await layGround(sample, crowd);
  const welcome = await openRoundOf(sample, crowd, {
    name: 'Welcome talks',
    firstDay: -16,
    opensDaysBefore: 12,
  });
  await gatherVoices(sample, crowd, welcome, { answering: 0.55, booking: 0 });
  await followThrough(sample, crowd, await holdTalks(sample, crowd, welcome));
  const autumn = await openRoundOf(sample, crowd, { name: 'Autumn talks', firstDay: 3, opensDaysBefore: 6 });
  await gatherVoices(sample, crowd, autumn, { answering: 0.35, booking: 0.6 });
  await forgetOldMails(sample, crowd.cast);
}

/** What was owed weeks ago was sent weeks ago; only the printed families and their teacher find their mails in the mailbox. */
async function forgetOldMails({ owner, district, now }: Sample, cast: string[]): Promise<void> {
  await owner.query(
    `UPDATE effect SET state = 'sent', settled_at = due_at
     WHERE district_id = $1 AND due_at <= $2 AND NOT to_person = ANY ($3)`,
    [district, now.toString(), cast],
  );
}
