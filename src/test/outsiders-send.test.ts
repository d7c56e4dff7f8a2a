import { afterAll, beforeAll, expect, test } from 'vitest';
import { idInPath } from '#core/ids.ts';
import { calm, filledIn, ownForms } from './filled-in.ts';
import { namedIn } from './journal.ts';
import { leaksTo, type Outsider, type Outsiders, openOutsiders } from './outsiders.ts';
import { type Pairs, post } from './sending.ts';

let w: Outsiders;
let all: Awaited<ReturnType<typeof ownForms<Outsiders>>>;
beforeAll(async () => {
  w = await openOutsiders();
  all = await ownForms(w);
});
afterAll(() => w.close());

test('no form of somebody else, sent by an outsider with a token of their own, changes or tells anything', {
  timeout: 300_000,
}, async () => {
  const wrong = new Set<string>();
  const wrote = new Set<string>();
  const { round, question, ...others } = w.ids;
  const world = Object.values(others).flat();
  for (const one of all.forms) {
    const { path } = one.route;
    const pairs = await filledIn(all, one);
    const known = JSON.stringify([one.form.action, pairs]);
    await w.journal.since();
    for (const outsider of w.outsiders) {
      if (outsider.serves && path.startsWith(outsider.area)) continue;
      const theirs: Pairs = pairs.map(([name, value]) => [name, name === '_csrf' ? outsider.token : value]);
      const { status, html } = await post(outsider.browser, one.form.action, theirs);
      for (const what of leaksTo(outsider, w.marks, html, known))
        wrong.add(`${outsider.who} reads ${what} from ${path}`);
      if (!calm.has(status)) wrong.add(`${status} at ${path} for ${outsider.who}`);
      for (const touched of await w.journal.since()) {
        wrote.add(`${outsider.who}: ${touched.table}`);
        for (const id of namedIn(touched, world))
          if (!ownOf(outsider).includes(id))
            wrong.add(`${outsider.who} at ${path}: ${touched.deed} ${touched.table} names ${id}`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect(w.complaints).toEqual([]);
  // who is the child's guardian after all may use the very form that everybody else was refused
  expect([...wrote]).toContain('a guardian taken out of the talk: conference');
});

/** The ids that may stand in what an outsider writes. */
function ownOf({ person, at, names = [] }: Outsider): (string | undefined)[] {
  const { district, school } = { here: w.linden, north: w.north, away: w.other }[at ?? 'here'];
  return [person, district, school, ...names.map((name) => w.people[name])];
}

/** What writes nothing when its owner sends it as it stands here. */
const idle = {
  'only looks something up': [
    '/teacher/bookings',
    '/office/bookings',
    '/office/people',
    '/office/restrictions/new',
  ],
  'is of a talk that has begun by then': [
    '/family/conferences/:id/booking/cancel',
    '/teacher/bookings/talks/:id/cancel',
  ],
  'was done already: by the owner, by an earlier form of this list or by who may': [
    '/family/notice',
    '/family/children/:childId/rounds/:roundId/book',
    '/teacher/bookings/talks/:id/change',
    '/office/bookings/talks/:id/change',
    '/teacher/why/visit',
    '/teacher/bookings/:roundId/:guardianId/:childId',
    '/leader/rounds/:round/hours/:teacher',
    '/office/bookings/:roundId/:guardianId/:childId',
    '/office/hours/:round',
    '/office/hours/:round/:teacher',
    '/office/voice/:roundId/:guardianId/:childId',
    '/office/calendar/:school/days',
    '/account/sessions/end',
  ],
  'asks for one thing more': [
    '/office/people/:id/forget',
    '/office/people/:id/record',
    '/leader/rounds/:round/open',
  ],
};

test('whoever a form belongs to can send it: what outsiders were refused was worth sending', {
  timeout: 300_000,
}, async () => {
  const took = new Set<string>();
  // before booking closes by one of these forms, and before a talk begins by another
  const first = all.forms.filter(({ route }) => /change$|remind$/.test(route.path));
  for (const one of new Set([...first, ...all.forms])) {
    await post(await all.browserOf(one.reader), one.form.action, await filledIn(all, one));
    if ((await w.journal.since()).length > 0) took.add(one.route.path);
  }
  const found = new Set(all.forms.map(({ route }) => route.path).filter((path) => !took.has(path)));
  expect([...found].map((path) => path.replaceAll(idInPath, '')).sort()).toEqual(
    Object.values(idle).flat().sort(),
  );
});
