import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { readForm } from '#core/forms/form.ts';
import { seenIn, seenMark } from '#core/forms/seen.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { erasePrivateNote, type NoteNotKept, writePrivateNote } from '#preparation/actions/private-note.ts';
import { privateNoteOf } from '#preparation/reads/private-note.ts';
import { talkToPrepare } from '#preparation/reads/talk.ts';
import { markTurn } from '../actions/turns.ts';
import { privateNoteForm, tapsForm } from '../forms.ts';
import { PrivatePage } from '../pages/private.tsx';
import { turnsOf } from '../reads.ts';
import { sharesOf } from '../rules/turns.ts';

type Ctx = Context<Env>;
const conference = (c: Ctx) => c.req.param('conference') ?? '';
const page = (c: Ctx, query = '') => `/teacher/conferences/${conference(c)}/private${query}`;

/** The teacher's private note and how the time was shared. Open before, in and after the talk. */
export function privateRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/private', (c) => show(c));
  app.post('/private', async (c) => {
    const typed = await readTyped(c);
    const read = readForm(privateNoteForm, typed);
    if (!read.ok) return show(c, { body: typed.text('body'), refused: 'too-long' });
    const { now, words } = here(c);
    const { body, seen } = read.value;
    const input = { conferenceId: conference(c), body, lang: words.lang, seen: seenIn(seen) };
    const kept = await asViewer(c, (db) => writePrivateNote(db, now, input));
    if (!kept.ok && kept.because === 'not-found') return c.notFound();
    if (!kept.ok) return show(c, { body, refused: kept.because });
    return c.redirect(page(c, '?done=saved'), 303);
  });
  app.post('/private/erase', async (c) => {
    await asViewer(c, (db) => erasePrivateNote(db, conference(c)));
    return c.redirect(page(c, '?done=erased'), 303);
  });
  app.post('/turns', (c) => takeTaps(c));
  return app;
}

async function show(c: Ctx, typed?: { body: string; refused: NoteNotKept }): Promise<Response> {
  const { now } = here(c);
  const done = (['saved', 'erased'] as const).find((one) => one === c.req.query('done'));
  const answer = await asViewer(c, async (db) => {
    const talk = await talkToPrepare(db, conference(c));
    if (!talk) return undefined;
    const note = await privateNoteOf(db, talk.conferenceId);
    const shares = sharesOf(await turnsOf(db, talk.conferenceId), talk.closedAt ?? now);
    const kept = note && { body: note.body, lang: note.lang, seen: seenMark(note.updatedAt) };
    return (
      <PrivatePage
        here={here(c)}
        talk={talk}
        note={kept}
        shares={shares}
        typed={typed}
        done={typed ? undefined : done}
      />
    );
  });
  return answer ? c.html(answer, typed ? 422 : 200) : c.notFound();
}

/** Taps from the island: answers 204 when they are kept, 422 for what can never be kept, so that it is not sent again. */
async function takeTaps(c: Ctx): Promise<Response> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  const read = v.safeParse(tapsForm, sent);
  if (!read.success) return c.body(null, 422);
  const now = here(c).now;
  const kept = await asViewer(c, async (db) => {
    for (const turn of read.output.turns) {
      const done = await markTurn(db, now, { conferenceId: conference(c), ...turn });
      if (!done.ok) return false;
    }
    return true;
  });
  return kept ? c.body(null, 204) : c.notFound();
}
