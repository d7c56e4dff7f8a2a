import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nothing, openOffice } from './fixtures/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.newDistrict());

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const files = (agents: string, orgs = 's1', ...more: string[]) =>
  office.zip({
    'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school', 's2,Harbour High,school'),
    'users.csv': lines(
      'sourcedId,orgSourcedIds,role,givenName,familyName,agentSourcedIds',
      `k1,${orgs},student,Lina,Castillo,"${agents}"`,
      'k2,s1,student,Omar,Haddad,',
      'g1,,parent,Ana,Castillo,',
      'g2,,parent,Luis,Castillo,',
      ...more,
    ),
  });
const spaced = (column: string) => ({ note: 'listSpaced', column, count: 1 });
const take = async (from: string) => {
  const result = await office.take(from, { yes: true });
  if (!result.ok) throw new Error(result.because);
  return result.report;
};

test('ids that spaces alone separate are a list where each is known, and that is said; a second import changes nothing', async () => {
  for (const agents of ['g1 g2', ' g2   g1 ', 'g1\u00a0g2']) {
    await office.newDistrict();
    const { gaps, notes } = await take(files(agents));
    expect({ agents, gaps }).toEqual({ agents, gaps: [] });
    expect(notes).toContainEqual(spaced('agentSourcedIds'));
    expect(await office.pairs()).toEqual(['g1 k1 parent', 'g2 k1 parent']);
    expect((await take(files(agents))).counts).toEqual(nothing);
  }
});

test('spaces about commas, semicolons and bars are no part of an id', async () => {
  for (const agents of ['g1, g2', 'g1 ; g2', 'g1 | g2', 'g1 ,g2,', 'g1 g2; g2']) {
    await office.newDistrict();
    expect((await take(files(agents))).gaps).toEqual([]);
    expect(await office.pairs()).toEqual(['g1 k1 parent', 'g2 k1 parent']);
  }
});

test('an id with a space is one id; where not every word is somebody’s, nobody is guessed and the row is told', async () => {
  await take(files('g1 g2', 's1', 'g1 g2,,parent,Eva,Two'));
  expect(await office.pairs()).toEqual(['g1 g2 k1 parent']);
  await office.newDistrict();
  const { gaps } = await take(files('g1 old'));
  expect(gaps).toEqual([{ file: 'users.csv', line: 2, column: 'agentSourcedIds', without: 'agentUnknown' }]);
  expect(await office.pairs()).toEqual([]);
});

test('somebody who was a child’s guardian stays so where the list that names them can’t be read whole', async () => {
  await take(files('g1'));
  await take(files('g1 g9'));
  expect(await office.pairs()).toEqual(['g1 k1 parent']);
});

test('schools that spaces separate are a list, too', async () => {
  const { rejected, notes } = await take(files('g1', 's1 s2'));
  expect(rejected).toEqual([]);
  expect(notes).toContainEqual(spaced('orgSourcedIds'));
  expect((await office.roles()).filter((role) => role.startsWith('k1'))).toEqual([
    'k1 s1 student',
    'k1 s2 student',
  ]);
});

test('an unknown id in a list is told also where roles stand in a file of their own', async () => {
  const roster = office.zip({
    'orgs.csv': lines('sourcedId,name,type', 's1,Maple Street,school'),
    'users.csv': lines('sourcedId,givenName,familyName,agentSourcedIds', 'k1,Lina,Castillo,g9'),
    'roles.csv': lines('userSourcedId,orgSourcedId,role', 'k1,s1,student'),
  });
  expect((await take(roster)).gaps).toEqual([
    { file: 'users.csv', line: 2, column: 'agentSourcedIds', without: 'agentUnknown' },
  ]);
});
