import { type Context, Hono } from 'hono';
import type { FieldError } from '#core/forms/form.ts';
import { readForm } from '#core/forms/form.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath, isId } from '#core/ids.ts';
import { membersOf } from '#people/access/reads/people.ts';
import type { Refusal } from '../actions/draft.ts';
import { type HoursForAll, setHoursForAll } from '../actions/everybodys-hours.ts';
import { removeHours, setHours } from '../actions/hours.ts';
import { hoursForm, hoursFrom, oneHoursForm } from '../forms/hours.ts';
import { HoursPage } from '../pages/hours.tsx';
import { TeacherHoursPage, type TeacherHoursProps } from '../pages/teacher-hours.tsx';
import { hoursOf } from '../reads/rounds.ts';
import { base, doneIn, roundHref, withRound } from './led.ts';

type Ctx = Context<Env>;
interface Again {
  errors?: FieldError[];
  refused?: Refusal;
}

/** Days and hours: for all teachers at once, and for each of them. */
export function hoursRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const one = `${base}/hours/:teacher${idInPath}`;

  app.get(`${base}/hours`, (c) => everybody(c));
  app.post(`${base}/hours`, async (c) => {
    const typed = (await readTyped(c)).plain();
    const read = readForm(hoursForm, typed);
    if (!read.ok) return everybody(c, { typed, errors: read.errors });
    const { words, now } = here(c);
    const span = hoursFrom(read.value, words.timeZone);
    const result = await withRound(c, (db, { roundId }) => setHoursForAll(db, now, { roundId, ...span }));
    if (!result) return c.notFound();
    if (!result.ok) return everybody(c, { typed, refused: result.because });
    if (result.left.length > 0) return everybody(c, { typed, result });
    return c.redirect(roundHref(c, '/hours?done=saved'), 303);
  });

  app.get(one, (c) => ofTeacher(c));
  app.post(one, async (c) => {
    const typed = (await readTyped(c)).plain();
    const read = readForm(oneHoursForm, typed);
    if (!read.ok) return ofTeacher(c, { again: { form: 'add', typed }, errors: read.errors });
    return save(c, read.value._idempotency, read.value, { form: 'add', typed });
  });
  app.post(`${one}/:hours`, async (c) => {
    const hoursId = c.req.param('hours');
    if (!isId(hoursId)) return c.notFound();
    const typed = (await readTyped(c)).plain();
    if (typed.deed === 'remove') {
      const removed = await withRound(c, (db, { roundId }) =>
        removeHours(db, here(c).now, { roundId, hoursId }),
      );
      if (!removed) return c.notFound();
      return removed.ok ? saved(c) : ofTeacher(c, { refused: removed.because });
    }
    const again = { form: hoursId, typed };
    const read = readForm(hoursForm, typed);
    return read.ok ? save(c, hoursId, read.value, again) : ofTeacher(c, { again, errors: read.errors });
  });
  return app;
}

async function save(
  c: Ctx,
  hoursId: string,
  typed: Parameters<typeof hoursFrom>[0],
  again: TeacherHoursProps['again'],
): Promise<Response> {
  const teacherId = c.req.param('teacher');
  if (!isId(teacherId)) return c.notFound();
  const { words, now } = here(c);
  const hours = { ...hoursFrom(typed, words.timeZone), hoursId, teacherId };
  const result = await withRound(c, (db, { roundId }) => setHours(db, now, { ...hours, roundId }));
  if (!result) return c.notFound();
  return result.ok ? saved(c) : ofTeacher(c, { again, refused: result.because });
}

function saved(c: Ctx): Response {
  return c.redirect(roundHref(c, `/hours/${c.req.param('teacher')}?done=saved`), 303);
}

async function everybody(
  c: Ctx,
  again: Again & { typed?: Record<string, string>; result?: HoursForAll } = {},
): Promise<Response> {
  const { words } = here(c);
  const done = doneIn(c, ['saved']) && words.t('rounds.hours.saved');
  const page = await withRound(c, async (db, round) => {
    const teachers = await membersOf(db, round.schoolId, 'teacher');
    const hours = await hoursOf(db, round.roundId);
    return <HoursPage here={here(c)} {...{ round, teachers, hours, done }} {...again} />;
  });
  return page ? c.html(page, again.errors || again.refused ? 422 : 200) : c.notFound();
}

async function ofTeacher(
  c: Ctx,
  again: Again & { again?: TeacherHoursProps['again'] } = {},
): Promise<Response> {
  const { words } = here(c);
  const done = doneIn(c, ['saved']) && words.t('rounds.hours.saved');
  const page = await withRound(c, async (db, round) => {
    if (round.state === 'open') return 'while-open';
    const teachers = await membersOf(db, round.schoolId, 'teacher');
    const teacher = teachers.find((member) => member.personId === c.req.param('teacher'));
    if (!teacher) return undefined;
    const all = await hoursOf(db, round.roundId);
    const hours = all.filter((row) => row.teacherId === teacher.personId);
    return <TeacherHoursPage here={here(c)} {...{ round, teacher, hours, done }} {...again} />;
  });
  // hours of an open round change where it shows who has a time in them
  if (page === 'while-open')
    return c.redirect(`/leader/hours/${c.req.param('round')}/${c.req.param('teacher')}`, 303);
  return page ? c.html(page, again.errors || again.refused ? 422 : 200) : c.notFound();
}
