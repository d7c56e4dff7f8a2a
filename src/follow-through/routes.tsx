import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { keepPromise } from './actions.ts';
import { doneForm } from './forms.ts';
import { PromisesPage, type PromisesProps } from './pages/promises.tsx';
import { checkInRoutes } from './routes/check-ins.tsx';
import { answerRoutes } from './routes/family.tsx';
import { inOrder } from './rules/ledger.ts';
import { findMine } from './store/promises.ts';

/** How long a kept promise stays on the list. */
const keptFor = { hours: 24 * 30 };

async function ledger(c: Context<Env>, refused?: PromisesProps['refused']) {
  const promises = await asViewer(c, (db) => findMine(db, here(c).now.subtract(keptFor)));
  const done = c.req.query('done') === '1';
  return <PromisesPage here={here(c)} promises={inOrder(promises)} done={done} refused={refused} />;
}

/** The promise ledger and the check-ins. */
export function teacherRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/promises', async (c) => {
    return c.html(await ledger(c));
  });
  app.post('/promises/done', async (c) => {
    const typed = await readTyped(c);
    const read = readForm(doneForm, typed);
    if (read.ok) {
      const { promise: promiseId, note } = read.value;
      const kept = await asViewer(c, (db) => keepPromise(db, here(c).now, { promiseId, note }));
      if (kept.ok) return c.redirect('/teacher/promises?done=1', 303);
    }
    const tooLong = !read.ok && read.errors.every(({ field }) => field === 'note');
    const refused = { promiseId: tooLong ? typed.text('promise') : '', note: typed.text('note') };
    return c.html(await ledger(c, refused), tooLong ? 422 : 404);
  });
  app.route('/', checkInRoutes());
  return app;
}

/** A family's answers to what it was asked. */
export function familyRoutes(): Hono<Env> {
  return answerRoutes();
}
