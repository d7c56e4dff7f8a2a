import { type Context, Hono } from 'hono';
import { readAgain } from '#coach/actions/read-again.ts';
import { coachFor } from '#coach/reads/coach.ts';
import type { Reading } from '#coach/rules/coach.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { mintedIn } from '#core/ids.ts';
import { allValuesOf } from '#ground/reads/compass.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import type { FindLeftOff } from '#preparation/reads/left-off.ts';
import { preparationOf } from '#preparation/reads/preparation.ts';
import { talkToHold } from '#preparation/reads/talk.ts';
import type { Talk } from '#preparation/rules/talk.ts';
import { voiceOf } from '#voice/reads.ts';
import { writeShared } from '../actions/shared-page.ts';
import { enterStep, openTalk, type Refusal } from '../actions/talk.ts';
import { markTurn } from '../actions/turns.ts';
import { type Deed, noteForm, stepForm } from '../forms.ts';
import { MeetPage, type MeetProps } from '../pages/meet.tsx';
import { StartPage } from '../pages/start.tsx';
import { sharedNotesOf, turnsOf, wayOf } from '../reads.ts';
import { type StepKey, stepAfter, stepBefore } from '../rules/script.ts';

type Ctx = Context<Env>;
type Typed = MeetProps['typed'];
/** `reading`: one of the coach's buttons; nothing is kept. */
type Again = { step?: StepKey; typed: Typed; reading?: Reading };

const conference = (c: Ctx) => c.req.param('conference') ?? '';
const url = (c: Ctx, page: string) => `/teacher/conferences/${conference(c)}${page}`;

/** The talk itself, on the teacher's device. */
export function meetRoutes(leftOff: FindLeftOff): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => show(c, leftOff));
  app.post('/', (c) => go(c, leftOff));
  app.post('/open', async (c) => {
    const visitId = mintedIn((await readTyped(c)).text('_idempotency'));
    const done = await asViewer(c, (db) =>
      openTalk(db, here(c).now, { conferenceId: conference(c), visitId }),
    );
    if (!done.ok && done.because === 'not-found') return c.notFound();
    return c.redirect(url(c, '/meet'), 303);
  });
  return app;
}

async function show(c: Ctx, leftOff: FindLeftOff, again?: Again): Promise<Response> {
  const page = await asViewer(c, async (db) => {
    const talk = await talkToHold(db, conference(c));
    if (!talk) return undefined;
    if (talk.state === 'closed' && !again) return 'closed' as const;
    const about = { conference: talk.conferenceId };
    await logRead(db, here(c).now, { childId: talk.childId, what: 'conversation', about });
    const preparation = await preparationOf(db, talk.conferenceId);
    if (talk.state === 'booked') return <StartPage here={here(c)} talk={talk} preparation={preparation} />;
    return <MeetPage {...(await propsFor(c, db, talk, preparation, leftOff, again))} />;
  });
  if (page === undefined) return c.notFound();
  if (page === 'closed') return c.redirect(url(c, ''), 303);
  return c.html(page, again?.typed?.refused ? 422 : 200);
}

/** Loads what a step shows; what was prepared to grow leaves the server only after the family was asked. */
async function propsFor(
  c: Ctx,
  db: ViewerDb,
  talk: Talk,
  preparation: Awaited<ReturnType<typeof preparationOf>>,
  leftOff: FindLeftOff,
  again: Again | undefined,
): Promise<MeetProps> {
  const way = await wayOf(db, talk.conferenceId);
  const step = again?.step ?? way.current ?? 'welcome';
  const { growNeed = '', growStep = '', ...rest } = preparation ?? {};
  const values = preparation?.valueId ? await allValuesOf(db, talk.schoolId) : [];
  const notes = await sharedNotesOf(db, talk.conferenceId);
  const turns = await turnsOf(db, talk.conferenceId);
  return {
    here: here(c),
    talk,
    step,
    way,
    speaking: turns.at(-1)?.who ?? 'nobody',
    preparation: preparation && (rest as MeetProps['preparation']),
    grow: way.askedAt ? preparation && { growNeed, growStep, lang: preparation.lang } : 'folded',
    valueName: values.find((value) => value.valueId === preparation?.valueId)?.name,
    leftOff: step === 'voice' ? await leftOff(db, talk) : undefined,
    voices: step === 'voice' ? await voiceOf(db, talk, here(c).words.lang) : [],
    note: notes.find((note) => note.field === step),
    typed: again?.typed,
    coach: await coachFor(db, here(c), again?.reading),
    justSaved: c.req.query('saved') !== undefined,
  };
}

/** Where a deed leads, if not to the step the talk is in now. */
const after: Partial<Record<Deed, string>> = { agree: '/agree', save: '/meet?saved#note' };

/** Keeps the note, then does what was pressed. A note that cannot be kept stops everything: it is still on the page. */
async function go(c: Ctx, leftOff: FindLeftOff): Promise<Response> {
  const { now, words } = here(c);
  const typed = await readTyped(c);
  const reading = await readAgain(here(c), typed);
  const wiring = readForm(stepForm, reading ? { ...typed.plain(), deed: 'save' } : typed);
  if (!wiring.ok) return show(c, leftOff, { typed: { body: typed.text('body'), refused: 'torn' } });
  const { _idempotency: id, step, deed, seen } = wiring.value;
  const conferenceId = conference(c);
  const note = readForm(noteForm, typed);
  const body = note.ok ? note.value.body : typed.text('body');
  if (reading) return show(c, leftOff, { step, typed: { body }, reading });
  const refused = await asViewer(c, async (db): Promise<Refusal | undefined> => {
    if (!note.ok) return 'too-long';
    if (typed.has('body')) {
      const written = await writeShared(db, now, {
        conferenceId,
        entryId: id,
        step,
        body,
        lang: words.lang,
        seen,
      });
      if (!written.ok) return written.because;
    }
    const done = await pressed(db, c, { id, step, deed });
    return done.ok ? undefined : done.because;
  });
  if (refused === 'not-found') return c.notFound();
  if (refused === 'not-open') return c.redirect(url(c, '/meet'), 303);
  if (refused) return show(c, leftOff, { step, typed: { body, refused } });
  return c.redirect(url(c, after[deed] ?? '/meet'), 303);
}

async function pressed(db: ViewerDb, c: Ctx, { id, step, deed }: { id: string; step: StepKey; deed: Deed }) {
  const { now } = here(c);
  const conferenceId = conference(c);
  const enter = (to: StepKey | 'asked') => enterStep(db, now, { conferenceId, visitId: id, step: to });
  if (deed === 'asked') return enter('asked');
  if (deed === 'next') return enter(stepAfter(step) ?? step);
  if (deed === 'back') return enter(stepBefore(step) ?? step);
  if (deed === 'family' || deed === 'school') {
    const speaking = (await turnsOf(db, conferenceId)).at(-1)?.who;
    return markTurn(db, now, { conferenceId, turnId: id, who: speaking === deed ? 'nobody' : deed });
  }
  return { ok: true } as const;
}
