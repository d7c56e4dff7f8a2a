import { Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { keepPromise } from './actions.ts';
import { doneForm } from './forms.ts';
import { PromisesPage } from './pages/promises.tsx';
import { checkInRoutes } from './routes/check-ins.tsx';
import { checkInAnswers } from './routes/family.tsx';
import { inOrder } from './rules/ledger.ts';
import { findMine } from './store/promises.ts';

/** How long a kept promise stays on the list. */
const keptFor = { hours: 24 * 30 };

/** The promise ledger and the check-ins. */
export function teacherRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/promises', async (c) => {
    const promises = await asViewer(c, (db) => findMine(db, here(c).now.subtract(keptFor)));
    return c.html(
      <PromisesPage here={here(c)} promises={inOrder(promises)} done={c.req.query('done') === '1'} />,
    );
  });
  app.post('/promises/done', async (c) => {
    const read = readForm(doneForm, await readTyped(c));
    if (!read.ok) return c.notFound();
    const { promise, note } = read.value;
    const kept = await asViewer(c, (db) => keepPromise(db, here(c).now, { promiseId: promise, note }));
    return kept.ok ? c.redirect('/teacher/promises?done=1', 303) : c.notFound();
  });
  app.route('/', checkInRoutes());
  return app;
}

export function familyRoutes(): Hono<Env> {
  return checkInAnswers();
}
