import { type Context, Hono } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { type Typed as Fields, readTyped } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { unknownLanguage } from '#core/words/written-in.ts';
import { personOf } from '#people/access/reads/people.ts';
import { answerVoice, openVoice } from './actions.ts';
import { VoicePage, type VoicePageProps } from './pages.tsx';
import { chosenOr, longest } from './rules.ts';
import type { Whose } from './store.ts';

/** A guardian's own words about a child. */
export function familyRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const path = '/children/:childId/rounds/:roundId/voice';
  const whose = (c: Context<Env>): Whose => ({
    childId: c.req.param('childId') as string,
    roundId: c.req.param('roundId') as string,
    guardianId: viewerOf(c).person,
  });
  const next = ({ childId, roundId }: Whose) => `/family/children/${childId}/rounds/${roundId}/book`;
  app.get(path, (c) => answerPage(c, whose(c), next(whose(c))));
  app.post(path, (c) => answerForm(c, whose(c), next(whose(c))));
  return app;
}

/** What came on paper or by telephone, written down by the office. */
export function officeRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const path = '/voice/:roundId/:guardianId/:childId';
  const whose = (c: Context<Env>): Whose => ({
    childId: c.req.param('childId') as string,
    roundId: c.req.param('roundId') as string,
    guardianId: c.req.param('guardianId') as string,
  });
  const next = ({ roundId }: Whose) => `/office/bookings?round=${roundId}`;
  // whose answers they are is looked up at the desk
  app.get('/voice', (c) => {
    const round = c.req.query('round') ?? '';
    return c.redirect(isId(round) ? `/office/bookings?round=${round}` : '/office/bookings', 303);
  });
  app.get(path, (c) => answerPage(c, whose(c), next(whose(c))));
  app.post(path, (c) => answerForm(c, whose(c), next(whose(c))));
  return app;
}

const done = ['saved', 'skipped', 'kept'] as const;

async function answerPage(c: Context<Env>, whose: Whose, next: string, more: Partial<VoicePageProps> = {}) {
  const h = here(c);
  if (!Object.values(whose).every(isId)) return c.notFound();
  const found = await asViewer(c, async (db) => {
    const voice = await openVoice(db, whose, readerOf(c));
    return voice && { voice, forWhom: await guardianName(db, whose) };
  });
  if (!found) return c.notFound();
  const said = done.find((one) => one === c.req.query('done'));
  const status = more.ended ? 409 : more.tooLong ? 422 : 200;
  return c.html(<VoicePage here={h} at={h.path} next={next} done={said} {...found} {...more} />, status);
}

/** Saves what fits; where something does not, the page comes back with every word still in it. */
async function answerForm(c: Context<Env>, whose: Whose, next: string) {
  const h = here(c);
  const fields = await readTyped(c);
  if (!Object.values(whose).every(isId)) return c.notFound();
  const typed = typedIn(fields);
  const tooLong = [...typed.answers].filter(([, words]) => words.length > longest).map(([id]) => id);
  if (tooLong.length) return answerPage(c, whose, next, { typed, tooLong, done: undefined });
  const skipping = fields.text('do') === 'skip';
  const answered = await asViewer(c, async (db) => {
    const voice = await openVoice(db, whose, readerOf(c));
    return voice && answerVoice(db, whose, voice, { ...typed, skipping }, h.now);
  });
  if (!answered) return c.notFound();
  if (!answered.ok) return answerPage(c, whose, next, { typed, ended: true, done: undefined });
  const how = answered.left.length ? 'kept' : skipping ? 'skipped' : 'saved';
  return c.redirect(`${h.path}?done=${how}`, 303);
}

function readerOf(c: Context<Env>) {
  const { now, words } = here(c);
  return { now, today: words.dayOf(now), lang: words.lang };
}

/** Fields are named after their question, so a page that stood open for days still saves what it asked. */
function typedIn(fields: Fields) {
  const answers = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const [name, words] of Object.entries(fields.plain())) {
    const questionId = name.startsWith('q-') ? name.slice(2) : '';
    if (isId(questionId)) answers.set(questionId, words);
    if (name.startsWith('was-')) shown.set(name.slice('was-'.length), words);
  }
  return { answers, shown, lang: chosenOr(fields.text('lang'), unknownLanguage) };
}

/** For whom staff write down; undefined for a guardian's own page. */
async function guardianName(db: ViewerDb, { guardianId }: Whose): Promise<string | undefined> {
  if (db.viewer.person === guardianId) return undefined;
  const person = await personOf(db, guardianId);
  return person && fullName(person);
}
