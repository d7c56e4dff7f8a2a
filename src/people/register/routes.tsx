import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped, Typed } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { childrenOf, guardiansOf } from '#people/access/reads/family.ts';
import { personOf } from '#people/access/reads/people.ts';
import { schoolsOf } from '#people/access/reads/schools.ts';
import { closeSchool, reopenSchool, setSchoolDays } from './actions/calendar.ts';
import { correctContact, guardianToReach } from './actions/contact.ts';
import { closureForm, contactForm, reopenForm } from './forms.ts';
import { CalendarPage, type CalendarProps } from './pages/calendar.tsx';
import { ContactPage } from './pages/contact.tsx';
import { PeoplePage } from './pages/people.tsx';
import { PersonPage } from './pages/person.tsx';
import { KINDS } from './rules.ts';
import { findClosures } from './store/calendar.ts';
import { findStanding } from './store/contact.ts';
import { findPeople } from './store/people.ts';

const PER_PAGE = 50;

/** The office's look at people, and the school's calendar. */
export function officeRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/people', (c) => answerPeople(c, new Typed([['kind', c.req.query('kind') ?? '']])));
  // whom somebody looks for stands in no address: addresses are kept by browsers, proxies and their logs
  app.post('/people', async (c) => answerPeople(c, await readTyped(c)));
  async function answerPeople(c: Context<Env>, typed: Typed) {
    const search = typed.text('q').slice(0, 200).trim();
    const kind = KINDS.find((one) => one === typed.text('kind')) ?? 'all';
    const page = Math.min(10_000, Math.max(1, Math.trunc(Number(typed.text('page'))) || 1));
    const found = await asViewer(c, (db) =>
      findPeople(db, { search, kind, offset: (page - 1) * PER_PAGE, limit: PER_PAGE }),
    );
    const people = found.slice(0, PER_PAGE);
    return c.html(
      <PeoplePage
        here={here(c)}
        search={search}
        kind={kind}
        people={people}
        page={page}
        more={found.length > PER_PAGE}
      />,
    );
  }

  app.get('/people/:id', async (c) => {
    const h = here(c);
    const id = c.req.param('id');
    if (!isId(id)) return c.notFound();
    const found = await asViewer(c, async (db) => {
      const person = await personOf(db, id);
      const standing = await findStanding(db, id);
      if (!person || !standing) return undefined;
      const today = h.words.dayOf(h.now);
      const guardians = await guardiansOf(db, id, today);
      const kids = await childrenOf(db, today, id);
      if (standing.roles.some(({ role }) => role === 'student'))
        await logRead(db, h.now, { childId: id, what: 'register' });
      return { person, standing, guardians, kids };
    });
    if (!found) return c.notFound();
    return c.html(<PersonPage here={h} {...found} saved={c.req.query('saved') !== undefined} />);
  });

  app.get('/people/:id/contact', async (c) => {
    const found = await reached(c);
    return found ? c.html(<ContactPage here={here(c)} {...found} />) : c.notFound();
  });

  app.post('/people/:id/contact', async (c) => {
    const found = await reached(c);
    if (!found) return c.notFound();
    const typed = await readTyped(c);
    const read = readForm(contactForm, typed);
    if (!read.ok)
      return c.html(<ContactPage here={here(c)} {...found} typed={typed} errors={read.errors} />, 422);
    const { personId } = found.person;
    const done = await asViewer(c, (db) => correctContact(db, personId, read.value));
    return done.ok ? c.redirect(`/office/people/${personId}?saved`, 303) : c.notFound();
  });

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
    await asViewer(c, (db) => reopenSchool(db, c.req.param('school'), read.value.day));
    return c.redirect('/office/calendar?saved', 303);
  });

  return app;
}

async function reached(c: Context<Env>) {
  const id = c.req.param('id');
  return isId(id) ? asViewer(c, (db) => guardianToReach(db, id)) : undefined;
}

/** Closures that are over for a month are no longer shown. */
async function calendar(c: Context<Env>, wrong?: CalendarProps['wrong']) {
  const h = here(c);
  const from = h.words.dayOf(h.now).subtract({ months: 1 }).toString();
  const schools = await asViewer(c, async (db) => {
    const shown: {
      school: CalendarProps['schools'][number]['school'];
      closures: CalendarProps['schools'][number]['closures'];
    }[] = [];
    for (const school of await schoolsOf(db))
      shown.push({ school, closures: await findClosures(db, school.schoolId, from) });
    return shown;
  });
  const saved = c.req.query('saved') !== undefined;
  return c.html(<CalendarPage here={h} schools={schools} saved={saved} wrong={wrong} />, wrong ? 422 : 200);
}
