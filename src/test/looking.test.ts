import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { letterLinkOf } from '#people/access/actions/links.ts';
import { addressesOf } from './addresses.ts';
import { routesOf } from './forms.ts';
import { keepJournal } from './journal.ts';
import { openPlanted, type Planted } from './planted.ts';

let w: Planted;
let journal: Awaited<ReturnType<typeof keepJournal>>;
beforeAll(async () => {
  w = await openPlanted();
  journal = await keepJournal(w.owner);
});
afterAll(() => w.close());

const own = {
  maria: '/family',
  yusuf: '/family',
  jonas: '/teacher',
  amara: '/leader',
  priya: '/office',
} as const;

test('whoever only looks changes nothing, whichever page it is: scanners of mails and eager browsers open links, too', {
  timeout: 300_000,
}, async () => {
  const touched = new Set<string>();
  let seen = 0;
  for (const [reader, area] of Object.entries(own) as [keyof typeof own, string][]) {
    const browser = await w.browser(reader);
    await journal.since();
    const pages = routesOf(w.app).filter(({ method, path }) => method === 'GET' && path.startsWith(area));
    for (const route of pages) {
      const all = addressesOf(route, w);
      const step = Math.ceil(all.length / 30);
      for (const address of all.filter((_, at) => at % step === 0)) {
        for (const method of ['GET', 'HEAD']) seen += Number((await browser.send(address, { method })).ok);
        for (const { table, deed } of await journal.since()) touched.add(`${deed} ${table} at ${route.path}`);
      }
    }
  }
  expect([...touched]).toEqual([]);
  expect(seen).toBeGreaterThan(200);
});

test('a personal link that a scanner opens again and again stays what it was', async () => {
  const { clock, db, secrets, config } = w.deps;
  const { url } = await db.as(systemOf(provenDistrict(w.linden.district)), (tx) =>
    letterLinkOf(tx, clock.now(), { secrets, config }, w.people.pablo),
  );
  await journal.since();
  const scanner = await w.anybody();
  for (const method of ['HEAD', 'GET', 'OPTIONS', 'GET'])
    expect((await scanner.send(url, { method })).status, method).toBeLessThan(500);
  expect(await journal.since()).toEqual([]);
});
