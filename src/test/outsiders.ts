import { newId } from '#core/ids.ts';
import { type Browser, browserFor } from './browser.ts';
import { keepJournal } from './journal.ts';
import { addClass, addPerson, insert } from './people.ts';
import { type Mark, openPlanted, type Planted } from './planted.ts';

const nothing = /^$/;
/** Who works at a school is no secret to its families and staff, nor is its name. */
const staffOnly = /^the name (Weber|Kaya|Linden)$/;
/** Who teaches at a school knows its people and what round is prepared there; nothing that was ever said of a child. */
/** What an office works with, and nothing that was ever said in a talk or before it. */
const office = /^the name |^(id|telephone|place) of |^evidence$|^draft round$/;
/** Their own district's; the letter shown before a round opens is to a guardian of the product's own making, called Noor. */
const away = /^the name (Stranger|Danger|Unseen|Elsewhere|Noor)$|^strange round$|^(id|place) of elsewhere$/;
const people = /^the name |^id of (maria|sam|pablo|yusuf)$|^draft round$/;

interface Row {
  /** Where they have pages of their own. */
  area: '' | '/family' | '/teacher' | '/leader' | '/office';
  /** What they may read, by what a planted mark is of. */
  reads: RegExp;
  at?: 'north' | 'away';
  /** What is done to them once their browser is signed in: it must close what the cookie still claims. */
  /** Whether the forms of the district's office are theirs to send. */
  serves?: true;
  /** Who they may name in what they write, besides themselves and their school. */
  names?: readonly (keyof Planted['people'])[];
  kept?: 'no-contact' | 'may-not-see' | 'may-not-book' | 'pair' | 'talk' | 'revoked' | 'expired' | 'left';
}

const ofLina = { area: '/family', reads: /^the name (Weber|Kaya|Linden|Lina|Castillo)$/ } as const;

/** Who comes to every door with somebody else's key, and the little that each may read behind any of them. */
const table: Record<string, Row> = {
  nobody: { area: '', reads: nothing },
  'the family of another child': { area: '/family', reads: staffOnly },
  'a guardian of no contact': { area: '/family', reads: staffOnly, kept: 'no-contact' },
  'a guardian who may not see': { area: '/family', reads: staffOnly, kept: 'may-not-see' },
  'a guardian no longer': { area: '/family', reads: staffOnly, kept: 'pair' },
  // who merely came along to one talk and does no longer is the child's guardian all the same
  'a guardian taken out of the talk': { ...ofLina, kept: 'talk', names: ['lina', 'jonas', 'mira'] },
  'a guardian who may not book': { ...ofLina, kept: 'may-not-book', names: ['lina'] },
  'a guardian whose link was revoked': { area: '/family', reads: /^the name Linden$/, kept: 'revoked' },
  'a guardian whose link has expired': { area: '/family', reads: /^the name Linden$/, kept: 'expired' },
  'a teacher of another class': { area: '/teacher', reads: people },
  'a teacher of another school': { area: '/teacher', reads: staffOnly, at: 'north' },
  'a teacher who has left': { area: '/teacher', reads: nothing, kept: 'left' },
  'a leader of another school': { area: '/leader', reads: staffOnly, at: 'north' },
  // a district is one tenant, and its offices serve all of its schools; only what is to be told by hand is each school's own
  'the office of another school': { area: '/office', reads: office, at: 'north', serves: true },
  'a teacher of another district': { area: '/teacher', reads: away, at: 'away' },
  'a leader of another district': { area: '/leader', reads: away, at: 'away' },
  'the office of another district': { area: '/office', reads: away, at: 'away' },
};

export interface Outsider extends Row {
  who: string;
  browser: Browser;
  /** What its own forms carry. */
  token: string;
  person: string | undefined;
  /** What they read of the closed talk and the child before it was taken from them. */
  before: string;
}

/** The planted world with everybody who has no business in it, signed in, and a journal of every row that is touched. */
export async function openOutsiders() {
  const w = await openPlanted();
  const { owner, linden, other, round } = w;
  const [closed = ''] = w.ids.conference;
  const north = { district: linden.district, school: newId() };
  await insert(owner, 'school', { district_id: north.district, school_id: north.school, name: 'North' });
  const at = { here: linden, north, away: other };

  async function outsider(who: string, row: Row): Promise<Outsider> {
    const given = `Guest${Object.keys(table).indexOf(who)}`;
    const place = at[row.at ?? 'here'];
    if (!row.area)
      return { who, ...row, ...(await come(await w.anybody(), '/lost-link')), person: undefined };
    const role = row.area === '/family' ? 'guardian' : (row.area.slice(1) as 'teacher' | 'leader' | 'office');
    const person = await addPerson(owner, place, role, given, 'Outside');
    if (role === 'teacher') {
      const taught =
        row.kept === 'left' ? w.people.lina : await addPerson(owner, place, 'student', given, 'Pupil');
      await addClass(owner, place, given, [person], [taught]);
    }
    if (role === 'guardian') await related(w, person, row, given, closed);
    const browser = await browserFor(
      w,
      role === 'guardian' ? { guardian: person, district: place.district } : { staff: person, owner },
    );
    const pages = { guardian: [`/family/conferences/${closed}`], teacher: ['/teacher/bookings'] };
    const came = await come(browser, row.area, ...(pages[role as keyof typeof pages] ?? []));
    if (row.kept) await take(w, person, row.kept);
    return { who, ...row, ...came, person };
  }
  const outsiders: Outsider[] = [];
  for (const [who, row] of Object.entries(table)) outsiders.push(await outsider(who, row));
  return { ...w, outsiders, closed, north, journal: await keepJournal(owner), round };
}

export type Outsiders = Awaited<ReturnType<typeof openOutsiders>>;

async function come(browser: Browser, ...pages: string[]) {
  let before = '';
  let token = '';
  for (const page of pages) {
    before += await browser.html(page);
    token ||= browser.token();
  }
  return { browser, token, before };
}

/** Of the child itself and in its closed talk, where something is to be taken away; else of a child of their own. */
async function related(
  w: Planted,
  person: string,
  { kept }: Row,
  given: string,
  closed: string,
): Promise<void> {
  const { owner, linden } = w;
  const child = kept ? w.people.lina : await addPerson(owner, linden, 'student', given, 'Pupil');
  const pair = { district_id: linden.district, guardian_id: person, child_id: child };
  await insert(owner, 'guardianship', { ...pair, household: given });
  await insert(owner, 'invitation', { ...pair, round_id: w.round, invited_at: '2026-11-20T06:00:00Z' });
  if (!kept) return addClass(owner, linden, given, [w.people.mira], [child]);
  if (kept === 'may-not-book') return;
  const part = { district_id: linden.district, conference_id: closed, person_id: person, role: 'guardian' };
  await insert(owner, 'participant', part);
}

/** As the rows would stand, and no more: what a cookie or an open page still claims is left to claim it. */
async function take(
  { owner, restrict }: Planted,
  person: string,
  kept: NonNullable<Row['kept']>,
): Promise<void> {
  const at = '2026-11-23T10:59:00Z';
  const set: Partial<Record<typeof kept, string>> = {
    pair: 'UPDATE guardianship SET ended_at = $2 WHERE guardian_id = $1',
    talk: 'UPDATE participant SET ended_at = $2 WHERE person_id = $1',
    revoked: 'UPDATE link SET revoked_at = $2 WHERE person_id = $1',
    expired: 'UPDATE link SET expires_at = $2 WHERE person_id = $1',
    left: 'UPDATE person_role SET ended_at = $2 WHERE person_id = $1',
  };
  if (set[kept]) await owner.query(set[kept], [person, at]);
  else await restrict(person, kept);
}

/** What stands in a text that this outsider may not read. */
export function leaksTo({ reads }: Outsider, marks: readonly Mark[], text: string, own: string): string[] {
  return marks
    .filter(({ text: mark }) => text.includes(mark) && !own.includes(mark))
    .filter(({ text: mark }) => new RegExp(`(?<![\\p{L}\\d])${mark}(?![\\p{L}\\d])`, 'u').test(text))
    .filter(({ what }) => !reads.test(what))
    .map(({ what }) => what);
}
