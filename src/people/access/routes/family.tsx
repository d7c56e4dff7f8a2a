import { Hono, type MiddlewareHandler } from 'hono';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { keepCookie, langCookie } from '#core/http/session.ts';
import { readTyped } from '#core/http/typed.ts';
import { isLang } from '#core/words/langs.ts';
import { chooseLang, recordNotice } from '../actions/reader.ts';
import { NoticePage } from '../pages/notice.tsx';
import { schoolsOf } from '../reads/schools.ts';
import { hasSeenNotice, latestNotice } from '../store/notice.ts';
import { safePath } from './doors.tsx';

const noticeCookie = 'alongside_notice';

/**
 * The notice comes before the first page. That it was seen is remembered in the database and, for speed, in a cookie. What
 * was written on a page that had been opened is taken first: a new notice must not cost anybody their words.
 */
export const noticeFirst: MiddlewareHandler<Env> = async (c, next) => {
  const h = here(c);
  if (c.req.method === 'POST' || c.req.path === '/family/notice') return next();
  const known = c.req.header('cookie')?.includes(`${noticeCookie}=${h.viewer?.person}`);
  if (known) return next();
  const seen = await asViewer(c, async (db) =>
    hasSeenNotice(db, (await latestNotice(db))?.notice_version ?? 0),
  );
  if (!seen) return c.redirect(`/family/notice?to=${encodeURIComponent(wanted(c.req.url))}`, 303);
  keepCookie(c, h.deps, noticeCookie, h.viewer?.person ?? '', 60 * 60);
  return next();
};

/** The page that was asked for, with what its address carries, such as the answer tapped in a mail. */
function wanted(address: string): string {
  const { pathname, search } = new URL(address);
  return safePath(pathname + search);
}

export function familyRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/notice', async (c) => {
    const h = here(c);
    const { notice, schools } = await asViewer(c, async (db) => ({
      notice: await latestNotice(db),
      schools: await schoolsOf(db),
    }));
    const texts = (notice?.texts ?? {}) as Record<string, string>;
    const lang = texts[h.words.lang] ? h.words.lang : Object.keys(texts).find((one) => texts[one]);
    return c.html(
      <NoticePage
        here={h}
        version={notice?.notice_version ?? 0}
        to={safePath(c.req.query('to'))}
        own={lang ? { lang, text: texts[lang] as string } : undefined}
        contact={notice?.contact ?? ''}
        emergencyLine={schools.find((school) => school.emergencyLine)?.emergencyLine ?? undefined}
      />,
    );
  });

  app.post('/notice', async (c) => {
    const typed = await readTyped(c);
    const { now, words } = here(c);
    await asViewer(c, async (db) => {
      const current = (await latestNotice(db))?.notice_version ?? 0;
      if (typed.text('version') === String(current)) await recordNotice(db, now, current, words.lang);
    });
    return c.redirect(safePath(typed.text('to')), 303);
  });

  app.post('/language', async (c) => {
    const typed = await readTyped(c);
    const lang = typed.text('lang');
    if (isLang(lang)) {
      keepCookie(c, here(c).deps, langCookie, lang);
      await asViewer(c, (db) => chooseLang(db, lang));
    }
    return c.redirect(safePath(typed.text('to')), 303);
  });

  return app;
}
