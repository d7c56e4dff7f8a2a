import { type Context, Hono } from 'hono';
import { readAgain } from '#coach/actions/read-again.ts';
import { coachFor } from '#coach/reads/coach.ts';
import type { Reading } from '#coach/rules/coach.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import type { Conference } from '#timetable/reads.ts';
import { closeConference, keepDraft, look } from '../actions.ts';
import { draftFrom, termsFrom } from '../forms.ts';
import { AgreePage, type AgreeProps } from '../pages/agree.tsx';
import { deskOf, recipientsOf } from '../reads.ts';
import { previewRoutes } from './preview.tsx';
import { fieldsTyped, langOf, neutral, revOf } from './typed.ts';
import { withTalk } from './with-talk.ts';

/** Writing the agreement, looking at what will be sent, closing. */
export function agreeRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', previewRoutes());

  app.get('/conferences/:id/agree', (c) =>
    open(c, async (db, talk) => {
      const desk = await deskOf(db, here(c).now, talk);
      const asked = c.req.query('look') === '1';
      const problems = asked ? await look(db, here(c).now, draftFrom(desk.fields, neutral(c, desk))) : [];
      const outcome =
        c.req.query('saved') === '1' ? 'saved' : c.req.query('not-yet') === '1' ? 'not-yet' : undefined;
      return { ...desk, problems, outcome };
    }),
  );

  app.post('/conferences/:id/agree', async (c) => {
    const typed = await readTyped(c);
    const fields = fieldsTyped(c, typed);
    const reading = await readAgain(here(c), typed);
    return open(c, async (db, talk) => {
      const { now } = here(c);
      const { conferenceId } = talk;
      if (reading) {
        const rev = revOf(typed.text('rev'));
        return { ...(await deskOf(db, now, talk)), fields, rev, problems: [], reading };
      }
      const kept = await keepDraft(db, now, { conferenceId, over: revOf(typed.text('rev')), fields });
      const desk = { ...(await deskOf(db, now, talk)), fields };
      if (!kept.ok) return { ...desk, problems: [], outcome: 'changed-meanwhile' };
      if (typed.text('next') === 'later') return `/teacher/conferences/${conferenceId}/agree?saved=1`;
      const problems = await look(db, now, draftFrom(fields, neutral(c, desk)));
      return problems.length > 0
        ? { ...desk, problems }
        : `/teacher/conferences/${conferenceId}/agree/preview`;
    });
  });

  // what the page's own script saves while somebody types
  app.post('/conferences/:id/agree/draft', async (c) => {
    const typed = await readTyped(c);
    const kept = await withTalk(c, async (db, { conferenceId, state }) => {
      if (state === 'closed' || state === 'cancelled') return { ok: false } as const;
      return keepDraft(db, here(c).now, {
        conferenceId,
        over: revOf(typed.text('rev')),
        fields: fieldsTyped(c, typed),
      });
    });
    if (!kept) return c.notFound();
    return kept.ok ? c.json({ rev: kept.rev }) : c.json({}, 409);
  });

  app.post('/conferences/:id/agree/close', async (c) => {
    const typed = await readTyped(c);
    const h = here(c);
    const done = await withTalk(c, async (db, talk) => {
      const path = `/teacher/conferences/${talk.conferenceId}`;
      if (talk.state === 'closed') return `${path}?closed=already`;
      const desk = await deskOf(db, h.now, talk);
      // what is sent is what was looked at: the same text to the same people, or it is looked at again
      if (desk.rev !== revOf(typed.text('rev'))) return `${path}/agree/preview?again=text`;
      const to = (await recipientsOf(db, h.now, talk)).map((one) => one.guardianId).join(' ');
      if (to !== typed.text('to')) return `${path}/agree/preview?again=recipients`;
      const draft = draftFrom(desk.fields, neutral(c, desk));
      if ((await look(db, h.now, draft)).length > 0) return `${path}/agree?look=1`;
      const { conferenceId } = talk;
      const closed = await closeConference(db, h.now, {
        conferenceId,
        terms: termsFrom(draft, langOf(c, desk.fields)),
      });
      if (closed.ok) return `${path}?closed=${closed.again ? 'already' : 'now'}`;
      return closed.because === 'not-yet' ? `${path}/agree?not-yet=1` : path;
    });
    return done ? c.redirect(done, 303) : c.notFound();
  });

  return app;
}

/** `reading`: one of the coach's buttons; nothing is kept. */
type Shown = Omit<AgreeProps, 'here' | 'talk' | 'coach'> & { reading?: Reading };

/** The form of a talk that still may be closed, or a way on; a closed one shows its page instead, also after "back". */
async function open(c: Context<Env>, work: (db: ViewerDb, talk: Conference) => Promise<Shown | string>) {
  const answer = await withTalk(c, async (db, talk) => {
    const path = `/teacher/conferences/${talk.conferenceId}`;
    if (talk.state === 'closed') return c.req.method === 'POST' ? `${path}?closed=already` : path;
    if (talk.state === 'cancelled') return path;
    const shown = await work(db, talk);
    if (typeof shown === 'string') return shown;
    return { talk, ...shown, coach: await coachFor(db, here(c), shown.reading) };
  });
  if (!answer) return c.notFound();
  if (typeof answer === 'string') return c.redirect(answer, 303);
  const isRefused = c.req.method === 'POST' && !answer.reading;
  return c.html(<AgreePage here={here(c)} {...answer} />, isRefused ? 422 : 200);
}
