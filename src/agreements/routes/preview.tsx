import { Hono } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import type { Here } from '#core/http/here.ts';
import { type Env, here } from '#core/http/here.ts';
import { Words } from '#core/words/words.ts';
import { schoolDaysOf } from '#people/access/reads/schools.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { look } from '../actions.ts';
import { draftFrom, termsFrom } from '../forms.ts';
import { PreviewPage } from '../pages/preview.tsx';
import { deskOf, guardiansOfTalk } from '../reads.ts';
import { dueOf } from '../rules/due.ts';
import { summaryFor } from '../rules/summary.ts';
import type { Terms } from '../rules/terms.ts';
import { spokenBy } from './shown.ts';
import { langOf, neutral } from './typed.ts';
import { withTalk } from './with-talk.ts';

/** Exactly what will be sent, to whom, before it is sent. */
export function previewRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/conferences/:id/agree/preview', async (c) => {
    const h = here(c);
    const shown = await withTalk(c, async (db, talk) => {
      const path = `/teacher/conferences/${talk.conferenceId}`;
      if (talk.state === 'closed' || talk.state === 'cancelled') return path;
      const desk = await deskOf(db, h.now, talk);
      const draft = draftFrom(desk.fields, neutral(c, desk));
      if (desk.rev === 0 || (await look(db, h.now, draft)).length > 0) return `${path}/agree?look=1`;
      const guardians = await spokenBy(db, await guardiansOfTalk(db, h.now, talk));
      const said = await summed(db, h, talk, termsFrom(draft, langOf(c, desk.fields)));
      const langs = [...new Set(guardians.filter((one) => one.entitled).map((one) => one.lang))];
      const messages = langs.map((lang) => ({
        lang,
        summary: summaryFor(new Words(lang, h.words.timeZone), said),
      }));
      return { talk, rev: desk.rev, guardians, messages };
    });
    if (!shown) return c.notFound();
    if (typeof shown === 'string') return c.redirect(shown, 303);
    const again = (['text', 'recipients'] as const).find((one) => one === c.req.query('again'));
    return c.html(<PreviewPage here={h} {...shown} again={again} />);
  });
  return app;
}

/** What the summary will be made of once these terms stand. */
async function summed(db: ViewerDb, { now, words }: Here, talk: Conference, terms: Terms) {
  const calendar = await schoolDaysOf(db, talk.schoolId);
  const { goal, noGoalBecause, ...rest } = terms;
  return {
    ...rest,
    goal: goal || null,
    noGoalBecause: goal ? null : noGoalBecause,
    childGiven: talk.childGivenName,
    teacherName: teacherName(talk),
    promises: terms.promises.map((p) => ({
      what: p.what,
      lang: terms.lang,
      dueAt: dueOf(p, now, words.timeZone, calendar),
      done: false,
    })),
    version: 1,
  };
}
