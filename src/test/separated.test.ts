import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { effectKinds } from '../effects.ts';
import { addressesOf, questionsOf } from './addresses.ts';
import { type AppRoute, routesOf } from './forms.ts';
import { insert } from './people.ts';
import { type Mark, openPlanted, type Planted, type Reader, readers } from './planted.ts';

let w: Planted;
let pages: AppRoute[];
/** What somebody entitled did read somewhere: a mark nobody ever sees proves nothing. */
const read = new Set<string>();

beforeAll(async () => {
  w = await openPlanted();
  pages = routesOf(w.app).filter(({ method, path }) => method === 'GET' && !/^\/(mailbox|sample)/.test(path));
});
afterAll(() => w.close());

/** What stands in this text that the reader may never read. What the reader's own address said does not count. */
function leaks(reader: Reader, text: string, address: string): string[] {
  const found = w.marks.filter((mark) => stands(mark, text));
  for (const mark of found) if (mark.readers.includes(reader)) read.add(mark.text);
  return found
    .filter((mark) => !mark.readers.includes(reader) && !address.includes(mark.text))
    .map((mark) => mark.what);
}

function stands({ text }: Mark, page: string): boolean {
  return page.includes(text) && new RegExp(`(?<![\\p{L}\\d])${text}(?![\\p{L}\\d])`, 'u').test(page);
}

const areas: Record<string, string> = {
  jonas: '/teacher',
  mira: '/teacher',
  strangeTeacher: '/teacher',
  amara: '/leader',
  priya: '/office',
};

test('whatever address anybody asks for, with whosever ids, the page holds nothing that is not theirs to read', {
  timeout: 600_000,
}, async () => {
  const wrong: string[] = [];
  for (const reader of readers) {
    const browser = await w.browser(reader);
    const own = areas[reader] ?? '/family';
    for (const route of pages) {
      const all = addressesOf(route, w);
      const asked = route.path.startsWith(own) ? all : all.slice(0, 2);
      const more = route.params.length === 0 && route.path.startsWith(own) ? questionsOf(w) : [];
      for (const address of [...asked, ...more.map((question) => `${route.path}?${question}`)]) {
        const answer = await browser.send(address);
        const body = `${await answer.text()} ${[...answer.headers].join(' ')}`;
        for (const what of leaks(reader, body, address))
          wrong.push(`${reader} reads ${what} at ${route.path} ${address}`);
        if (![200, 404, 410, 429].includes(answer.status))
          wrong.push(`${answer.status} at ${address} for ${reader}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(w.complaints).toEqual([]);
});

test('no mail tells anybody what is not theirs, even one that was owed to the wrong person', {
  timeout: 120_000,
}, async () => {
  const { rows: talks } =
    await w.owner.query(`SELECT c.*, c.starts_at::date::text AS day, k.check_in_id, k.due_on::text, r.correction_id, p.promise_id,
      a.answer_id FROM conference c LEFT JOIN correction r USING (conference_id) LEFT JOIN promise p USING (conference_id)
    LEFT JOIN check_in k ON k.conference_id = c.conference_id LEFT JOIN check_in_answer a USING (check_in_id)`);
  const people = readers.map((reader) => w.people[reader]);
  const kinds = Object.keys(effectKinds).filter((kind) => kind !== 'restriction-day' && kind !== 'lost-link');
  for (const talk of talks)
    for (const to of people)
      for (const kind of kinds) {
        const ids = {
          conferenceId: talk.conference_id,
          checkInId: talk.check_in_id,
          promiseId: talk.promise_id,
        };
        const more = { correctionId: talk.correction_id, answerId: talk.answer_id, roundId: talk.round_id };
        const about = { ...ids, ...more, sequence: 0, version: 2, on: talk.due_on, day: talk.day };
        const owed = { effect_key: `${kind}:${newId()}`, kind, about: JSON.stringify(about), to_person: to };
        const at = { due_at: w.clock.now().toString(), created_at: w.clock.now().toString() };
        const of = { district_id: talk.district_id, child_id: talk.child_id };
        await insert(w.owner, 'effect', { ...of, ...owed, ...at, effect_id: newId() });
      }
  await w.deps.deliver();
  const { rows: mails } = await w.owner.query('SELECT * FROM mail');
  const wrong = new Set<string>();
  for (const mail of mails) {
    const reader = readers.find((one) => w.people[one] === mail.to_person) as Reader;
    const text = [mail.subject, mail.html, mail.body, mail.calendar].join(' ');
    for (const what of leaks(reader, text, '')) wrong.add(`${reader} is sent ${what}: ${mail.subject}`);
  }
  expect([...wrong]).toEqual([]);
  expect(new Set(mails.map(({ subject }) => subject)).size).toBeGreaterThan(6);
  expect(w.complaints).toEqual([]);
});

test('every kind of planted text is read by somebody who may, so that its absence elsewhere says something', () => {
  const kind = ({ what }: Mark) => what.replace(/( \d)? of .*/, '');
  const seen = new Set(w.marks.filter((mark) => read.has(mark.text)).map(kind));
  expect(w.marks.map(kind).filter((one) => !seen.has(one))).toEqual([]);
});
