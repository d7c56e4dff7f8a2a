import { type Context, Hono } from 'hono';
import { type FieldError, readForm } from '#core/forms/form.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath, isId } from '#core/ids.ts';
import type { Refusal } from '#rounds/actions/draft.ts';
import { setHours } from '#rounds/actions/hours.ts';
import { hoursOf } from '#rounds/reads/rounds.ts';
import { awayProblem } from '#rounds/rules/cut.ts';
import type { Hours } from '#rounds/rules/round.ts';
import { takeHours } from '../actions/take-hours.ts';
import { addHoursForm, awayForm, hoursIn } from '../forms.ts';
import { AwayPage } from '../pages/away.tsx';
import type { HoursPlace } from '../pages/hours-place.ts';
import { type FormAgain, TeacherDayPage } from '../pages/teacher-day.tsx';
import { withoutTime } from '../reads/without-time.ts';
import { findTalksIn } from '../store/without-time.ts';
import { withTeacher } from './tended.ts';

type Ctx = Context<Env>;
type Again = Omit<FormAgain, 'errors'> & { errors?: FieldError[] };

/** One teacher's hours while families book: what goes, what is added, and who has no new time yet. */
export function hoursRoutes(place: HoursPlace): Hono<Env> {
  const app = new Hono<Env>();
  const one = `/hours/:round${idInPath}/:teacher${idInPath}`;

  app.get(one, (c) => ofTeacher(c, place));
  app.post(one, async (c) => {
    const { words, now } = here(c);
    const typed = (await readTyped(c)).plain();
    const read = readForm(addHoursForm, typed);
    if (!read.ok) return ofTeacher(c, place, { form: 'add', typed, errors: read.errors });
    const span = { ...hoursIn(read.value, words.timeZone), place: read.value.place };
    const added = await withTeacher(c, (db, { roundId }, { personId: teacherId }) =>
      setHours(db, now, { ...span, roundId, teacherId, hoursId: read.value._idempotency }),
    );
    if (!added) return c.notFound();
    return added.ok
      ? back(c, place, 'added')
      : ofTeacher(c, place, { form: 'add', typed, refused: words.t(`rounds.refused.${added.because}`) });
  });

  app.get(`${one}/away`, async (c) => {
    const h = here(c);
    const typed = c.req.query();
    if (!('on' in typed)) return c.redirect(hrefOf(c, place), 303);
    const read = readForm(awayForm, typed);
    if (!read.ok) return ofTeacher(c, place, { form: typed.on ?? '', typed, errors: read.errors });
    const span = hoursIn(read.value, h.words.timeZone);
    const found = await withTeacher(c, async (db, round, teacher) => {
      const of = { ...span, roundId: round.roundId, teacherId: teacher.personId };
      const hours = (await hoursOf(db, of.roundId)).filter((one) => one.teacherId === of.teacherId);
      const problem = awayProblem(span, hours, h.now);
      if (problem) return { problem };
      const talks = await findTalksIn(db, of, h.now);
      return { page: <AwayPage here={h} {...{ place, round, teacher, span, typed, talks }} /> };
    });
    if (!found) return c.notFound();
    return found.problem ? refused(c, place, typed, found.problem) : c.html(found.page);
  });
  app.post(`${one}/away`, async (c) => {
    const { words, now } = here(c);
    const typed = (await readTyped(c)).plain();
    const read = readForm(awayForm, typed);
    const takenId = typed._idempotency;
    if (!read.ok || !isId(takenId))
      return ofTeacher(c, place, { form: typed.on ?? '', typed, errors: read.ok ? [] : read.errors });
    const span = hoursIn(read.value, words.timeZone);
    const taken = await withTeacher(c, (db, { roundId }, { personId: teacherId }) =>
      takeHours(db, now, { ...span, takenId, roundId, teacherId }),
    );
    if (!taken) return c.notFound();
    return taken.ok ? back(c, place, 'taken') : refused(c, place, typed, taken.because);
  });
  return app;
}

function refused(c: Ctx, place: HoursPlace, typed: Record<string, string>, because: Refusal) {
  const says = here(c).words.t(`rounds.refused.${because}`);
  return ofTeacher(c, place, { form: typed.on ?? '', typed, refused: says });
}

function back(c: Ctx, place: HoursPlace, done: 'added' | 'taken'): Response {
  return c.redirect(`${hrefOf(c, place)}?done=${done}`, 303);
}

function hrefOf(c: Ctx, place: HoursPlace): string {
  return place.teacher(c.req.param('round') ?? '', c.req.param('teacher') ?? '');
}

async function ofTeacher(c: Ctx, place: HoursPlace, again?: Again): Promise<Response> {
  const h = here(c);
  const done = (['added', 'taken'] as const).find((one) => one === c.req.query('done'));
  const page = await withTeacher(c, async (db, round, teacher) => {
    const of = { roundId: round.roundId, teacherId: teacher.personId };
    const toCome = (one: Hours) => one.endsAt.epochMilliseconds > h.now.epochMilliseconds;
    const all = (await hoursOf(db, of.roundId)).filter(toCome);
    const hours = all.filter((one) => one.teacherId === of.teacherId);
    const without = await withoutTime(db, of, h.words.dayOf(h.now));
    const more = {
      again: again && { ...again, errors: again.errors ?? [] },
      done: done && h.words.t(`timetable.hours.${done}`),
    };
    return <TeacherDayPage here={h} {...{ place, round, teacher, hours, without }} {...more} />;
  });
  return page ? c.html(page, again ? 422 : 200) : c.notFound();
}
