import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped, Typed } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { childrenOf, guardiansOf } from '#people/access/reads/family.ts';
import { personOf } from '#people/access/reads/people.ts';
import { correctContact, guardianToReach } from '../actions/contact.ts';
import { contactForm } from '../forms.ts';
import { ContactPage } from '../pages/contact.tsx';
import { PeoplePage } from '../pages/people.tsx';
import { PersonPage } from '../pages/person.tsx';
import { KINDS } from '../rules.ts';
import { findStanding } from '../store/contact.ts';
import { findPeople } from '../store/people.ts';

const PER_PAGE = 50;

/** Everybody at the school by name, one person's page, and how a guardian is reached. */
export function peopleRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/people', (c) => answerPeople(c, new Typed([['kind', c.req.query('kind') ?? '']])));
  // whom somebody looks for stands in no address: addresses are kept by browsers, proxies and their logs
  app.post('/people', async (c) => answerPeople(c, await readTyped(c)));
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
    const done = await asViewer(c, (db) => correctContact(db, here(c).now, personId, read.value));
    return done.ok ? c.redirect(`/office/people/${personId}?saved`, 303) : c.notFound();
  });

  return app;
}

/** Those whose name holds what was typed, a page of them at a time. */
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

/** The guardian of the address, if the office may correct how that one is reached. */
async function reached(c: Context<Env>) {
  const id = c.req.param('id');
  return isId(id) ? asViewer(c, (db) => guardianToReach(db, id)) : undefined;
}
