import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { childrenOf } from '#people/access/reads/family.ts';
import { importRoster } from '#people/roster/actions.ts';
import { addLink } from '#test/people.ts';
import { noon, openWorld, today, type World } from '#test/world.ts';
import { enterRestriction } from './actions.ts';

let w: World;
const folder = mkdtempSync(path.join(tmpdir(), 'restricted-import-'));
beforeAll(async () => {
  w = await openWorld();
  const { pablo, maria, lina, priya } = w.people;
  for (const [person, id] of Object.entries({ [pablo]: 'g2', [maria]: 'g1', [lina]: 'k1' }))
    await w.owner.query('UPDATE person SET source_id = $2 WHERE person_id = $1', [person, id]);
  await w.owner.query("UPDATE school SET source_id = 's1' WHERE school_id = $1", [w.linden.school]);
  await w.as(priya, ['office'], (db) =>
    enterRestriction(db, noon, {
      restrictionId: newId(),
      guardianId: pablo,
      childId: lina,
      kind: 'no-contact',
      evidence: 'Order of 3 November',
      validFrom: today,
      validUntil: null,
    }),
  );
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,agentSourcedIds';
async function take(...rows: string[]) {
  const from = path.join(folder, 'users.csv');
  writeFileSync(from, [head, ...rows, ''].join('\n'));
  const asked = { importId: newId(), from, sourceName: 'users.csv', complete: false, yes: true };
  const taken = await importRoster(w.deps, w.viewer(w.people.priya, ['office']), asked);
  expect(taken).toMatchObject({ ok: true });
}
/** The children a guardian's own pages are about; none at all for whom the database itself does not let in. */
async function seenBy(guardian: string): Promise<number | 'nobody'> {
  const link = await addLink(w.owner, w.linden, guardian);
  const proof = { link, at: w.clock.now() };
  const viewer = { ...w.viewer(guardian, ['guardian']), proof };
  const children = w.deps.db.as(viewer, (db) => childrenOf(db, today));
  return children.then(
    ({ length }) => length,
    (error) => {
      expect(String(error)).toContain('not entitled');
      return 'nobody';
    },
  );
}

test('a restriction outlasts every import: the file that names the guardian, and the one that brings the child back', async () => {
  const { pablo, maria } = w.people;
  const child = (status: string) => `k1,${status},s1,student,Lina,Castillo,"g1,g2"`;
  const guardians = ['g1,active,,parent,Maria,Castillo,', 'g2,active,,parent,Pablo,Reyes,'];
  const seen = async () => [await seenBy(maria), await seenBy(pablo)];
  expect(await seen()).toEqual([1, 0]);
  await take(child('active'), ...guardians);
  expect(await seen()).toEqual([1, 0]);
  await take(child('tobedeleted'));
  expect(await seen()).toEqual(['nobody', 'nobody']);
  await take(child('active'));
  expect(await seen()).toEqual([1, 0]);
  await take(child('active'), ...guardians);
  expect(await seen()).toEqual([1, 0]);
});
