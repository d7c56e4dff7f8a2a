import { afterAll, beforeAll, expect, test } from 'vitest';
import { isId } from '#core/ids.ts';
import { calm, filledIn, ownForms } from './filled-in.ts';
import { keepJournal, namedIn } from './journal.ts';
import { openPlanted, type Planted, type Reader } from './planted.ts';
import { type Pairs, post } from './sending.ts';

let w: Planted;
let all: Awaited<ReturnType<typeof ownForms<Planted>>>;
let journal: Awaited<ReturnType<typeof keepJournal>>;
beforeAll(async () => {
  w = await openPlanted();
  all = await ownForms(w, ['sam', 'pablo', 'yusuf', 'maria', 'mira', 'jonas']);
  journal = await keepJournal(w.owner);
});
afterAll(() => w.close());

/** Whom each may name in a form of their own, besides those who work at the school. */
const mayName: Partial<Record<Reader, readonly (keyof Planted['people'])[]>> = {
  sam: ['sam', 'maria', 'lina'],
  maria: ['sam', 'maria', 'lina'],
  pablo: ['pablo', 'lina'],
  yusuf: ['yusuf', 'omar', 'noor'],
  mira: ['lina', 'noor', 'maria', 'pablo', 'sam', 'yusuf'],
  jonas: ['lina', 'omar', 'maria', 'pablo', 'sam', 'yusuf'],
};

test('a form of one’s own into which somebody else’s ids are written touches nothing of theirs', {
  timeout: 300_000,
}, async () => {
  const participants = (
    await w.owner.query('SELECT conference_id AS talk, person_id AS person FROM participant')
  ).rows;
  const checkIns = (await w.owner.query('SELECT check_in_id AS id, conference_id AS talk FROM check_in'))
    .rows;
  const { jonas, mira, amara, priya } = w.people;
  const wrong = new Set<string>();
  let sent = 0;
  for (const one of all.forms) {
    const named = mayName[one.reader];
    if (!named) continue;
    const people = [jonas, mira, amara, priya, ...named.map((name) => w.people[name])];
    const talks = participants
      .filter(({ person }) => person === w.people[one.reader])
      .map(({ talk }) => talk);
    const foreignTalks = w.ids.conference.filter((id) => !talks.includes(id));
    const foreign = [
      ...foreignTalks,
      ...Object.values(w.people).filter((id) => !people.includes(id)),
      ...checkIns.filter(({ talk }) => !talks.includes(talk)).map(({ id }) => id),
    ];
    const browser = await all.browserOf(one.reader);
    const pairs = await filledIn(all, one);
    // as a new row's own key anything goes but a talk of this district; the last talk is the other district's
    const minted = pairs.filter(([name]) => name === '_idempotency').map(([, value]) => value);
    await journal.since();
    const places = new Set([...one.form.action.split('/'), ...pairs.map(([, value]) => value)].filter(isId));
    for (const place of places)
      for (const id of minted.includes(place) ? foreignTalks.slice(0, -1) : foreign) {
        sent++;
        const mixed: Pairs = pairs.map(([name, value]) => [name, value.replaceAll(place, id)]);
        const { status } = await post(browser, one.form.action.replaceAll(place, id), mixed);
        if (!calm.has(status)) wrong.add(`${status} at ${one.route.path} for ${one.reader}`);
        for (const touched of await journal.since())
          for (const id of namedIn(touched, foreign))
            wrong.add(`${one.reader} at ${one.route.path}: ${touched.deed} ${touched.table} names ${id}`);
      }
  }
  expect([...wrong]).toEqual([]);
  expect(w.complaints).toEqual([]);
  expect(sent).toBeGreaterThan(300);
});
