import { everyDistrict, holdsASchool } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import { letterLinkOf } from '#people/access/actions/links.ts';
import { guardianWith } from '#people/access/reads/people.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { cast } from '../../db/seed/cast.ts';
import type { SampleLinks } from './rules.ts';

/** Seeds the sample school where there is no school at all: a real school's data is never touched. */
export async function seedIfEmpty(url: string, say: (line: string) => void): Promise<void> {
  if (await holdsASchool(url)) return;
  say('Making the sample school …');
  const { seedSample } = await import('../../db/seed/seed.ts');
  await seedSample(url);
}

/** The sample school's id, if this installation holds it. */
export async function sampleDistrict({ db }: Pick<Deps, 'db'>): Promise<DistrictId | undefined> {
  for (const district of await everyDistrict(db)) {
    if ((await db.as(systemOf(district), districtOf)).isSample) return district;
  }
  return undefined;
}

/** The links `npm start` prints, or undefined where the only school is a real one. */
export async function sampleLinks(deps: Deps): Promise<SampleLinks | undefined> {
  const district = await sampleDistrict(deps);
  if (!district) return undefined;
  const address = deps.config.publicUrl;
  return {
    leader: `${address}/sample/leader`,
    teacher: `${address}/sample/teacher`,
    office: `${address}/sample/office`,
    family1: await familyLink(deps, district, cast.family1),
    family2: await familyLink(deps, district, cast.family2),
    mailbox: `${address}/mailbox`,
  };
}

async function familyLink(deps: Deps, district: DistrictId, email: string): Promise<string> {
  const guardian = await guardianWith(deps.db, district, email);
  if (!guardian) throw new Error(`The sample school has lost ${email}.`);
  const now = deps.clock.now();
  return (await deps.db.as(systemOf(district), (db) => letterLinkOf(db, now, deps, guardian))).url;
}
