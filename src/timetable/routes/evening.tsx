import { type Context, Hono } from 'hono';
import { type FieldError, readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath, isId } from '#core/ids.ts';
import { membersOf } from '#people/access/reads/people.ts';
import type { Refusal } from '#rounds/actions/draft.ts';
import { type HoursForAll, setHoursForAll } from '#rounds/actions/everybodys-hours.ts';
import { hoursOf } from '#rounds/reads/rounds.ts';
import { awayProblem } from '#rounds/rules/cut.ts';
import { takeEvening } from '../actions/take-evening.ts';
import { awayForm, hoursForAllForm, hoursIn } from '../forms.ts';
import { AwayPage } from '../pages/away.tsx';
import { HoursOverview } from '../pages/hours-overview.tsx';
import type { HoursPlace } from '../pages/hours-place.ts';
import type { FormAgain } from '../pages/teacher-day.tsx';
import { withoutTime } from '../reads/without-time.ts';
import { findTalksIn } from '../store/without-time.ts';
import { roundsTended, withTended } from './tended.ts';

type Ctx = Context<Env>;
type Typed = Record<string, string>;
interface Answer {
  form?: string;
  typed?: Typed;
  errors?: FieldError[];
  refused?: Refusal;
  result?: HoursForAll;
}

/** All teachers' hours while families book: an evening can be taken away from everybody, and hours given to everybody. */
export function eveningRoutes(place: HoursPlace): Hono<Env> {
  const app = new Hono<Env>();
  const all = `/hours/:round${idInPath}`;

  app.get('/hours', (c) => overview(c, place));
  app.get(all, (c) => overview(c, place));
  app.post(all, async (c) => {
    const { words, now } = here(c);
    const typed = (await readTyped(c)).plain();
    const again = { form: 'add', typed };
    const read = readForm(hoursForAllForm, typed);
    if (!read.ok) return overview(c, place, { ...again, errors: read.errors });
    const span = { ...hoursIn(read.value, words.timeZone), place: read.value.place };
    const given = await withTended(c, (db, { roundId }) => setHoursForAll(db, now, { ...span, roundId }));
    if (!given) return c.notFound();
    if (!given.ok) return overview(c, place, { ...again, refused: given.because });
    return given.left.length > 0 ? overview(c, place, { ...again, result: given }) : back(c, place, 'added');
  });

  app.get(`${all}/away`, async (c) => {
    const h = here(c);
    const typed = c.req.query();
    if (!('on' in typed)) return c.redirect(place.round(c.req.param('round')), 303);
    const read = readForm(awayForm, typed);
    if (!read.ok) return overview(c, place, { form: typed.on, typed, errors: read.errors });
    const span = hoursIn(read.value, h.words.timeZone);
    const found = await withTended(c, async (db, round) => {
      const problem = awayProblem(span, await hoursOf(db, round.roundId), h.now);
      if (problem) return { problem };
      const talks = await findTalksIn(db, { ...span, roundId: round.roundId }, h.now);
      return { page: <AwayPage here={h} {...{ place, round, span, typed, talks }} /> };
    });
    if (!found) return c.notFound();
    return found.problem
      ? overview(c, place, { form: typed.on, typed, refused: found.problem })
      : c.html(found.page);
  });
  app.post(`${all}/away`, async (c) => {
    const { words, now } = here(c);
    const typed = (await readTyped(c)).plain();
    const again = { form: typed.on, typed };
    const read = readForm(awayForm, typed);
    const takenId = typed._idempotency;
    if (!read.ok || !isId(takenId))
      return overview(c, place, { ...again, errors: read.ok ? [] : read.errors });
    const span = hoursIn(read.value, words.timeZone);
    const taken = await withTended(c, (db, { roundId }) =>
      takeEvening(db, now, { ...span, takenId, roundId }),
    );
    if (!taken) return c.notFound();
    return taken.ok ? back(c, place, 'taken') : overview(c, place, { ...again, refused: taken.because });
  });
  return app;
}

function back(c: Ctx, place: HoursPlace, done: 'added' | 'taken'): Response {
  return c.redirect(`${place.round(c.req.param('round') ?? '')}?done=${done}`, 303);
}

async function overview(c: Ctx, place: HoursPlace, answer?: Answer): Promise<Response> {
  const h = here(c);
  const asked = c.req.param('round');
  const done = (['added', 'taken'] as const).find((one) => one === c.req.query('done'));
  const page = await asViewer(c, async (db) => {
    const rounds = await roundsTended(db);
    const round = asked ? rounds.find((one) => one.roundId === asked) : rounds[0];
    if (asked && !round) return undefined;
    const of = { roundId: round?.roundId ?? '' };
    const teachers = round ? await membersOf(db, round.schoolId, 'teacher') : [];
    const hours = round ? await hoursOf(db, of.roundId) : [];
    const without = round ? await withoutTime(db, of, h.words.dayOf(h.now)) : [];
    const more = {
      again: answer && formAgain(c, answer),
      result: answer?.result,
      done: done && h.words.t(`timetable.hours.${done}`),
    };
    return <HoursOverview here={h} {...{ place, rounds, round, teachers, hours, without }} {...more} />;
  });
  return page ? c.html(page, answer && !answer.result ? 422 : 200) : c.notFound();
}

function formAgain(c: Ctx, { form = '', typed = {}, errors = [], refused }: Answer): FormAgain {
  return { form, typed, errors, refused: refused && here(c).words.t(`rounds.refused.${refused}`) };
}
