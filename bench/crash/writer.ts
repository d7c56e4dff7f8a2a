import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { closeConference } from '#agreements/actions.ts';
import type { Terms } from '#agreements/rules/terms.ts';
import { openTalk } from '#conversation/actions/talk.ts';
import { Database } from '#core/db/database.ts';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import { urlAs } from '#core/db/roles.ts';
import type { Role, Viewer } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import { bookSlot } from '#timetable/actions.ts';
import type { Wish } from '../booking/district.ts';
import { noon } from '../http/program.ts';

/** What the writing program tells while it lives: its database's process, then every write once it is acknowledged. */
export interface Told {
  postmaster?: number;
  talk?: string;
  state?: 'booked' | 'closed';
}

/** Books and closes talks through the verbs, several at a time, until somebody kills it. */
export async function write(folder: string): Promise<void> {
  const tell = (told: Told) => void process.send?.(told);
  const wishes = new Promise<Wish[]>((resolve) =>
    process.once('message', (message) => resolve(message as Wish[])),
  );
  const embedded = await startEmbedded({ dataDir: folder, log: () => {} });
  tell({ postmaster: await postmasterOf(embedded.url) });
  const db = new Database(urlAs(embedded.url, 'app'), { max: 8 });
  const waiting = await wishes;
  await Promise.all(Array.from({ length: 8 }, () => work()));

  async function work(): Promise<void> {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
      const talk = readWish(wish);
      const now = Temporal.Instant.from(noon);
      const today = Temporal.PlainDate.from('2026-11-23');
      const booked = await bookSlot(db, talk.guardian, talk.wish, now, today);
      if (!booked?.ok) throw new Error(`A wish was refused: ${JSON.stringify(booked)}`);
      tell({ talk: wish.conferenceId, state: 'booked' });
      if (Math.random() < 0.5) await close(db, talk.teacher, wish.conferenceId, now);
    }
  }

  async function close(
    db: Database,
    teacher: Viewer,
    conferenceId: string,
    now: Temporal.Instant,
  ): Promise<void> {
    const done = await db.as(teacher, async (tx) => {
      await openTalk(tx, now, { conferenceId, visitId: newId() });
      return closeConference(tx, now, { conferenceId, terms });
    });
    if (!done.ok) throw new Error(`A talk was not closed: ${done.because}`);
    tell({ talk: conferenceId, state: 'closed' });
  }
}

async function postmasterOf(url: string): Promise<number> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query('SHOW data_directory');
  await owner.end();
  return Number(readFileSync(path.join(rows[0].data_directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A family's form, read back into the wish it stands for. */
function readWish({ conferenceId, path: where, cookie, body }: Wish) {
  const [, childId = '', roundId = ''] = /children\/([^/]+)\/rounds\/([^/]+)/.exec(where) ?? [];
  const [, district = '', guardianId = ''] = /alongside_family=([^.]+)\.[^.]+\.([^.]+)/.exec(cookie) ?? [];
  const form = new URLSearchParams(body);
  const teacherId = form.get('teacher') ?? '';
  const as = (person: string, role: Role): Viewer => ({
    district: provenDistrict(district),
    person,
    roles: [role],
  });
  return {
    guardian: as(guardianId, 'guardian'),
    teacher: as(teacherId, 'teacher'),
    wish: {
      conferenceId,
      childId,
      roundId,
      guardianId,
      teacherId,
      startsAt: Number(form.get('slot')),
      mode: 'in-person',
      companions: [],
    } as const,
  };
}

const part = { what: 'Put a drawing sheet on the table', when: 'Wednesdays', where: 'in class' };
const terms: Terms = {
  goal: 'Starts to write within five minutes, with a drawing as the plan.',
  noGoalBecause: '',
  glow: 'Built a home for three snails.',
  growNeed: 'a calm beginning',
  growStep: 'draw first',
  valueName: '',
  valueTie: '',
  commitments: [
    { side: 'school', ...part },
    { side: 'home', ...part },
  ],
  promises: [{ kind: 'resource', what: 'Ten sheets', on: null }],
  checkInOn: Temporal.PlainDate.from('2026-12-08'),
  lang: 'en',
};
