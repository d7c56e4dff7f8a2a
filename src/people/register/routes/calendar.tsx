import { type Context, Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { schoolsOf } from '#people/access/reads/schools.ts';
import { closeSchool, reopenSchool, setSchoolDays } from '../actions/calendar.ts';
import { closureForm, reopenForm } from '../forms.ts';
import { CalendarPage, type CalendarProps } from '../pages/calendar.tsx';
import { closuresOf } from '../rules.ts';
import { findClosedDays } from '../store/calendar.ts';

/** On which days there is school, and on which there isn't. */
export function calendarRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/calendar', (c) => calendar(c));

  app.post('/calendar/:school/days', async (c) => {
    const typed = await readTyped(c);
    const done = await asViewer(c, (db) => setSchoolDays(db, c.req.param('school'), typed.all('days')));
    if (done.ok) return c.redirect('/office/calendar?saved', 303);
    if (done.because === 'unknown') return c.notFound();
    const errors = [
      { field: `days-${c.req.param('school')}`, because: 'roster.calendar.days.none' as const },
    ];
    return calendar(c, { schoolId: c.req.param('school'), typed, errors });
  });

  app.post('/calendar/:school/close', async (c) => {
    const schoolId = c.req.param('school');
    const typed = await readTyped(c);
    const read = readForm(closureForm, typed);
    if (!read.ok) return calendar(c, { schoolId, typed, errors: read.errors });
    const done = await asViewer(c, (db) => closeSchool(db, schoolId, read.value));
    if (done.ok) return c.redirect('/office/calendar?saved', 303);
    if (done.because === 'unknown') return c.notFound();
    return calendar(c, {
      schoolId,
      typed,
      errors: [{ field: 'to', because: `roster.calendar.${done.because}` }],
    });
  });

  app.post('/calendar/:school/reopen', async (c) => {
    const read = readForm(reopenForm, await readTyped(c));
    if (!read.ok) return c.notFound();
    await asViewer(c, (db) => reopenSchool(db, c.req.param('school'), read.value));
    return c.redirect('/office/calendar?saved', 303);
  });

  return app;
}

/** Closures that are over for a month are no longer shown; one that is not is shown from its first day. */
async function calendar(c: Context<Env>, wrong?: CalendarProps['wrong']) {
  const h = here(c);
  const from = h.words.dayOf(h.now).subtract({ months: 1 });
  const longAgo = from.subtract({ years: 1 }).toString();
  const schools = await asViewer(c, async (db) => {
    const shown: CalendarProps['schools'][number][] = [];
    for (const school of await schoolsOf(db)) {
      const closures = closuresOf(await findClosedDays(db, school.schoolId, longAgo));
      shown.push({
        school,
        closures: closures.filter(({ to }) => Temporal.PlainDate.compare(to, from) >= 0),
      });
    }
    return shown;
  });
  const saved = c.req.query('saved') !== undefined;
  return c.html(<CalendarPage here={h} schools={schools} saved={saved} wrong={wrong} />, wrong ? 422 : 200);
}
