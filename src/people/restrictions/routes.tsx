import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { deedId, isId, mintedIn, newId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { guardiansOf } from '#people/access/reads/family.ts';
import { personOf } from '#people/access/reads/people.ts';
import { enterRestriction, liftRestriction } from './actions.ts';
import { restrictionForm } from './forms.ts';
import { EnterPage, FindChildPage } from './pages/enter.tsx';
import { RestrictionsPage } from './pages/list.tsx';
import { RestrictionPage } from './pages/one.tsx';
import { findChildren } from './store/children.ts';
import { findLines, findRecord } from './store/lines.ts';

/** The office's alone: nobody else reads or writes here. */
export function officeRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/restrictions', async (c) => {
    const h = here(c);
    const asked = c.req.query('child');
    const childId = isId(asked) ? asked : undefined;
    const shown = await asViewer(c, async (db) => {
      const person = childId ? await personOf(db, childId) : undefined;
      if (person) await logRead(db, h.now, { childId: person.personId, what: 'restrictions' });
      return { person, lines: await findLines(db, childId) };
    });
    if (asked && !shown.person) return c.notFound();
    const child = shown.person && { ...shown.person, childId: shown.person.personId };
    return c.html(<RestrictionsPage here={h} lines={shown.lines} child={child} />);
  });

  app.get('/restrictions/new', async (c) => {
    const h = here(c);
    const childId = c.req.query('child');
    if (childId === undefined) return c.html(<FindChildPage here={h} typed="" />);
    const about = await aboutChild(c, childId);
    return about ? c.html(<EnterPage here={h} {...about} idempotency={newId()} />) : c.notFound();
  });

  // whom somebody looks for stands in no address: addresses are kept by browsers, proxies and their logs
  app.post('/restrictions/new', async (c) => {
    const typed = (await readTyped(c)).text('q').slice(0, 200);
    const found = typed.trim() ? await asViewer(c, (db) => findChildren(db, typed.trim())) : undefined;
    return c.html(<FindChildPage here={here(c)} typed={typed} found={found} />);
  });

  app.post('/restrictions', async (c) => {
    const h = here(c);
    const typed = await readTyped(c);
    const about = await aboutChild(c, typed.text('childId'));
    if (!about) return c.notFound();
    const read = readForm(restrictionForm, typed);
    const again = { here: h, ...about, typed, idempotency: mintedIn(typed.text('_idempotency')) };
    if (!read.ok) return c.html(<EnterPage {...again} errors={read.errors} />, 422);
    const { _idempotency: minted, ...entry } = read.value;
    const restrictionId = deedId(minted, entry);
    const entered = await asViewer(c, (db) => enterRestriction(db, h.now, { restrictionId, ...entry }));
    if (!entered.ok) return c.html(<EnterPage {...again} because={entered.because} />, 422);
    return c.redirect(`/office/restrictions/${restrictionId}?entered`, 303);
  });

  app.get('/restrictions/:id', async (c) => {
    const h = here(c);
    const id = c.req.param('id');
    if (!isId(id)) return c.notFound();
    const record = await asViewer(c, async (db) => {
      const found = await findRecord(db, id);
      if (found)
        await logRead(db, h.now, { childId: found.childId, what: 'restriction', about: { restriction: id } });
      return found;
    });
    if (!record) return c.notFound();
    return c.html(
      <RestrictionPage here={h} record={record} entered={c.req.query('entered') !== undefined} />,
    );
  });

  app.post('/restrictions/:id/lift', async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return c.notFound();
    const lifted = await asViewer(c, (db) => liftRestriction(db, here(c).now, id));
    return lifted.ok ? c.redirect(`/office/restrictions/${id}`, 303) : c.notFound();
  });

  return app;
}

/** The child a restriction is to be about, with its guardians as they stand today; never one of the staff. */
async function aboutChild(c: Context<Env>, childId: string) {
  if (!isId(childId)) return undefined;
  const { words, now } = here(c);
  return asViewer(c, async (db) => {
    const guardians = await guardiansOf(db, childId, words.dayOf(now));
    const child = await personOf(db, childId);
    return child && !child.isStaff ? { child, guardians } : undefined;
  });
}
