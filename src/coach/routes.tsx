import { Hono } from 'hono';
import { asViewer, type Env } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { isLang } from '#core/words/langs.ts';
import { wishForCoach } from './actions/wish-for-coach.ts';
import { coachWords } from './reads/words.ts';

/** What the coach's script asks for, and the switch. No text is ever sent to any of these. */
export function teacherRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/coach/words/:lang', (c) => {
    const lang = c.req.param('lang');
    if (!isLang(lang)) return c.notFound();
    // the address changes when the words do
    c.header('cache-control', 'public, max-age=31536000, immutable');
    return c.body(coachWords(lang).json, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.post('/coach', async (c) => {
    const wanted = (await readTyped(c)).text('coach') === 'on';
    await asViewer(c, (db) => wishForCoach(db, wanted));
    return c.redirect('/account#coach', 303);
  });
  return app;
}
