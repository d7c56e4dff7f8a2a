import { existsSync } from 'node:fs';
import { Said } from './http/said.ts';
import { benchChanges } from './timetable/changes.ts';
import { drawPlan } from './timetable/picture.ts';
import { benchSchools } from './timetable/schools.ts';
import { benchSmall } from './timetable/small.ts';
import { benchStopping } from './timetable/stopping.ts';

await measure();

/** How good the plans are, and how soon: every row is a case, its bound beside it, and what the judge says. */
async function measure(): Promise<void> {
  const said = new Said('timetable');
  const only = process.env.ONLY?.split(',');
  const wanted = (part: string) => !only || only.includes(part);
  if (wanted('schools')) await benchSchools(said);
  if (wanted('changes')) await benchChanges(said);
  if (wanted('stopping')) await benchStopping(said);
  if (wanted('small')) await benchSmall(said);
  if (wanted('picture')) await drawPlan('docs/pictures/timetable.svg');
  if (wanted('b2b') && existsSync('../shared/data/b2b')) {
    const { benchB2b } = await import('./timetable/b2b.ts');
    await benchB2b(said);
  }
  said.finish();
}
