import { Temporal } from 'temporal-polyfill';
import { openWorld } from './world.ts';

/** A form of an agreement in which nothing is missing. */
export const wholeForm = {
  outcome: 'goal',
  goal: 'Lina reads aloud on four evenings a week.',
  glow: 'On Tuesday she explained the water cycle.',
  'school1-what': 'Lend two bird books',
  'school1-when': 'Mondays',
  'school1-where': 'in class',
  'home1-what': 'Sam listens',
  'home1-when': 'after supper',
  'home1-where': 'at the kitchen table',
  checkInOn: '2026-12-08',
};

/** The talk is over by two minutes. */
const after = Temporal.Instant.from('2026-11-24T15:12:00Z');

const hidden = (name: string) => (html: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** The small world with one talk about Lina: Maria and Sam of one household with Jonas, who is signed in. */
export async function openAgreeing() {
  const world = await openWorld();
  const { round } = await world.addRound();
  const { lina, maria, sam, jonas: teacher } = world.people;
  const jonas = await world.staff(teacher);
  let talk = '';
  const path = () => `/teacher/conferences/${talk}`;
  const look = (fields: Record<string, string> = {}, over = '0') =>
    jonas.post(`${path()}/agree`, { ...wholeForm, next: 'preview', rev: over, ...fields }, `${path()}/agree`);
  return {
    ...world,
    jonas,
    path,
    talk: () => talk,
    rev: hidden('rev'),
    to: hidden('to'),
    /** Forgets every talk and books a new one, whose time has just passed. */
    async again(): Promise<void> {
      world.clock.moveTo(after);
      await world.owner.query('TRUNCATE effect, mail, restriction, conference CASCADE');
      await world.owner.query(
        "UPDATE person SET email = lower(given_name) || '@d.example' WHERE person_id = ANY ($1)",
        [[maria, sam]],
      );
      talk = await world.addConference({ round, child: lina, guardian: maria, teacher, also: [sam] });
    },
    /** Sends the form, to see what will be sent. */
    look,
    /** Looks at it, and closes. */
    async closeTalk(): Promise<Response> {
      const preview = await (await look()).text();
      return jonas.post(`${path()}/agree/close`, { rev: hidden('rev')(preview), to: hidden('to')(preview) });
    },
    count: async (table: string): Promise<number> =>
      (await world.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n,
  };
}

export type Agreeing = Awaited<ReturnType<typeof openAgreeing>>;
