import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Agreeing, openAgreeing } from '#test/agreeing.ts';
import { talkOf } from './reads.ts';
import { findVersions } from './store/versions.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

describe('who sees what was agreed', () => {
  const seenBy = (person: string, role: 'guardian' | 'teacher' | 'leader') =>
    w.as(
      person,
      [role],
      async (db) => [await talkOf(db, w.clock.now(), w.talk()), await findVersions(db, w.talk())] as const,
    );

  test('those who take part, and nobody else: not the other household, not a colleague, not a leader', async () => {
    await w.closeTalk();
    const { maria, sam, jonas, pablo, mira, amara, yusuf } = w.people;
    for (const person of [maria, sam]) expect((await seenBy(person, 'guardian'))[1]).toHaveLength(1);
    expect((await seenBy(jonas, 'teacher'))[1]).toHaveLength(1);
    for (const person of [pablo, yusuf]) expect(await seenBy(person, 'guardian')).toEqual([undefined, []]);
    expect(await seenBy(mira, 'teacher')).toEqual([undefined, []]);
    expect(await seenBy(amara, 'leader')).toEqual([undefined, []]);
  });

  test('not a guardian who may no longer see the record', async () => {
    await w.closeTalk();
    await w.restrict(w.people.sam, 'may-not-see');
    expect((await seenBy(w.people.sam, 'guardian'))[0]).toBeUndefined();
    expect((await seenBy(w.people.maria, 'guardian'))[0]).toBeDefined();
  });
});
