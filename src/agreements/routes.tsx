import { Hono } from 'hono';
import { type Env, here } from '#core/http/here.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { closings, TeacherTalkPage } from './pages/teacher.tsx';
import { earlierTalksOf, guardiansOfTalk, sharedPageOf } from './reads.ts';
import { agreeRoutes } from './routes/agree.tsx';
import { ownTalkRoutes } from './routes/family.tsx';
import { reviseRoutes } from './routes/revise.tsx';
import { namesFor } from './routes/shown.ts';
import { withTalk } from './routes/with-talk.ts';

/** The teacher's page of one talk, its ending and its revisions. */
export function teacherRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/conferences/:id', async (c) => {
    const h = here(c);
    const shown = await withTalk(c, async (db, talk) => {
      const { conferenceId, childId } = talk;
      const page = await sharedPageOf(db, conferenceId);
      if (page) await logRead(db, h.now, { childId, what: 'agreement', about: { conferenceId } });
      const guardians = await guardiansOfTalk(db, h.now, talk);
      const earlier = await earlierTalksOf(db, conferenceId);
      return { talk, page, guardians, earlier, nameOf: namesFor(db, h.words, talk, guardians) };
    });
    const closed = closings.find((one) => one === c.req.query('closed'));
    return shown
      ? c.html(<TeacherTalkPage here={h} {...shown} closed={shown.page && closed} />)
      : c.notFound();
  });
  app.route('/', agreeRoutes());
  app.route('/', reviseRoutes());
  return app;
}

/** A family's page of one talk, and its own word on what was written there. */
export function familyRoutes(): Hono<Env> {
  return ownTalkRoutes();
}
