import { Hono } from 'hono';
import { refusedFor } from '#core/db/errors.ts';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { publishNotice } from './actions.ts';
import { noticeForm } from './forms.ts';
import { NoticeEditPage } from './pages.tsx';
import { findLatest } from './store.ts';

export function officeRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/notice', async (c) => {
    const done = c.req.query('done');
    const outcome = done === 'published' || done === 'same' ? done : undefined;
    return c.html(<NoticeEditPage here={here(c)} latest={await asViewer(c, findLatest)} outcome={outcome} />);
  });

  app.post('/notice', async (c) => {
    const h = here(c);
    const typed = await readTyped(c);
    const read = readForm(noticeForm, typed);
    if (!read.ok) {
      const latest = await asViewer(c, findLatest);
      return c.html(<NoticeEditPage here={h} latest={latest} typed={typed} errors={read.errors} />, 422);
    }
    const publish = () => asViewer(c, (db) => publishNotice(db, h.now, read.value));
    // two who publish at once: the second looks again, and says it all the same unless it says the same
    const published = await publish().catch((error) => {
      if (refusedFor(error, 'unique')) return publish();
      throw error;
    });
    return c.redirect(`/office/notice?done=${published.ok ? 'published' : 'same'}`, 303);
  });

  return app;
}
