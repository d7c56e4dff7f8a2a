import { newId } from '#core/ids.ts';
import { setCompass } from '#ground/actions/compass.ts';
import { addValue } from '#ground/actions/values.ts';
import { writeWhy } from '#ground/actions/why.ts';
import type { Crowd } from './crowd.ts';
import { compass, whys } from './stories.ts';
import { type Sample, schoolTime, viewerOf, zone } from './year.ts';

/** Mission, vision and values by the leader; the Why of every other teacher. */
export async function layGround(sample: Sample, crowd: Crowd): Promise<void> {
  const at = schoolTime(sample, -40, '14:00');
  const lang = 'en';
  await sample.db.as(viewerOf(sample, crowd.leader, 'leader'), async (db) => {
    await setCompass(db, at, {
      schoolId: crowd.school,
      mission: compass.mission,
      vision: compass.vision,
      lang,
    });
    for (const value of compass.values) {
      await addValue(db, at, {
        valueId: newId(at.epochMilliseconds),
        schoolId: crowd.school,
        ...value,
        lang,
      });
    }
  });
  for (const [n, teacher] of crowd.teachers.entries()) {
    if (n % 2) continue;
    const today = sample.now.toZonedDateTimeISO(zone).toPlainDate();
    const body = whys[n % whys.length] ?? '';
    await sample.db.as(viewerOf(sample, teacher, 'teacher'), (db) =>
      writeWhy(db, at, { today, body, lang, shared: n === 2 }),
    );
  }
}
