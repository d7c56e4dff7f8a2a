import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOf, questionsOf } from './addresses.ts';
import { type AppRoute, routesOf } from './forms.ts';
import { leaksTo, type Outsiders, openOutsiders } from './outsiders.ts';

/**
 * A talk's address only with talks in it: what else is no such thing is an address of nothing. Of those with several ids a
 * dozen, evenly from all: `separated.test.ts` asks for every one.
 */
function aimed(route: AppRoute, w: Outsiders): string[] {
  const every = addressesOf(route, w);
  const talks = every.filter((one) => w.ids.conference.some((id) => one.includes(id)));
  const all = /conferences|talks/.test(route.path) ? talks : every;
  const step = route.params.length > 1 ? Math.ceil(all.length / 12) : 1;
  return all.filter((_, at) => at % step === 0);
}

/** What may follow the question mark, about the round that families book in and the child that everything is about. */
const questions = (w: Outsiders) =>
  questionsOf(w).filter(
    (one) => !/^(round|child)=/.test(one) || one.includes(w.round) || one.includes(w.people.lina),
  );

/** Who is met at the gate already, whatever stands behind it. */
const gone = /revoked|expired|left/;

let w: Outsiders;
beforeAll(async () => {
  w = await openOutsiders();
});
afterAll(() => w.close());

test('whoever something is taken from had read it before: their pages hold it no longer for that reason', () => {
  const kept = w.outsiders.filter(({ kept }) => kept);
  const read = kept.filter(({ before }) =>
    w.marks.some(({ what, text }) => /of closed$|name Lina/.test(what) && before.includes(text)),
  );
  expect(read.map(({ who }) => who)).toEqual(kept.map(({ who }) => who));
});

test('no address, with whosever ids, tells an outsider anything, and asking for it changes nothing', {
  timeout: 300_000,
}, async () => {
  const wrong = new Set<string>();
  const pages = routesOf(w.app).filter(
    ({ method, path }) => method === 'GET' && !/^\/(mailbox|sample)/.test(path),
  );
  await w.journal.since();
  for (const outsider of w.outsiders) {
    for (const route of pages) {
      const theirs = outsider.area !== '' && route.path.startsWith(outsider.area);
      const all = aimed(route, w);
      const addresses = theirs && !gone.test(outsider.kept ?? '') ? all : all.slice(0, 1);
      const more = theirs && !outsider.kept && route.params.length === 0 ? questions(w) : [];
      for (const address of [...addresses, ...more.map((question) => `${route.path}?${question}`)]) {
        const answer = await outsider.browser.send(address);
        const said = `${await answer.text()} ${[...answer.headers].join(' ')}`;
        for (const what of leaksTo(outsider, w.marks, said, address))
          wrong.add(`${outsider.who} reads ${what} at ${route.path}`);
        if (![200, 403, 404, 410, 429].includes(answer.status))
          wrong.add(`${answer.status} at ${address} for ${outsider.who}`);
      }
      for (const { table, deed } of await w.journal.since())
        wrong.add(`${deed} ${table} by ${outsider.who} at ${route.path}`);
    }
  }
  expect([...wrong]).toEqual([]);
  expect(w.complaints).toEqual([]);
});
