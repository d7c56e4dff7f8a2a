import { type Context, Hono } from 'hono';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { letterLinkOf } from '#people/access/actions/links.ts';
import { districtOf, schoolsOf } from '#people/access/reads/schools.ts';
import { LetterSheets, type Sheet } from '../pages/letter-sheets.tsx';
import { LettersPage, type Who } from '../pages/letters.tsx';
import { type Addressee, addresseesOf, roundsOfOffice } from '../reads/letters.ts';
import { questionsOf } from '../reads/protocol.ts';
import { hoursOf } from '../reads/rounds.ts';

type Ctx = Context<Env>;

/** Letters for families: listed by GET, and made by POST, because a letter may need a new personal link. */
export function lettersRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/letters', async (c) => {
    const who: Who = c.req.query('who') === 'all' ? 'all' : 'without';
    const page = await asViewer(c, async (db) => {
      const rounds = await roundsOfOffice(db);
      const round = rounds.find((one) => one.roundId === c.req.query('round')) ?? rounds[0];
      const all = round ? await addresseesOf(db, round, today(c)) : [];
      return <LettersPage here={here(c)} {...{ rounds, round, who }} addressees={all.filter(meant(who))} />;
    });
    return c.html(page);
  });

  app.post('/letters', async (c) => {
    const typed = await readTyped(c);
    const one = typed.text('guardian');
    const wanted = one
      ? (a: Addressee) => a.guardianId === one
      : meant(typed.text('who') === 'all' ? 'all' : 'without');
    const page = await sheetsFor(c, typed.text('round'), wanted);
    return page ? c.html(page) : c.notFound();
  });
  return app;
}

async function sheetsFor(c: Ctx, roundId: string, wanted: (addressee: Addressee) => boolean) {
  const { deps, now, words } = here(c);
  return asViewer(c, async (db) => {
    const round = (await roundsOfOffice(db)).find((one) => one.roundId === roundId);
    if (!round) return undefined;
    const sheets: Sheet[] = [];
    for (const addressee of (await addresseesOf(db, round, today(c))).filter(wanted)) {
      sheets.push({ ...addressee, ...(await letterLinkOf(db, now, deps, addressee.guardianId)) });
    }
    if (sheets.length === 0) return undefined;
    const school = (await schoolsOf(db)).find((one) => one.schoolId === round.schoolId);
    const hours = await hoursOf(db, roundId);
    const questionCount = (await questionsOf(db, roundId, words.lang)).length;
    const { defaultLang: fallback } = await districtOf(db);
    const codeAddress = `${deps.config.publicUrl}/code`;
    const facts = { round, hours, questionCount };
    return (
      <LetterSheets here={here(c)} from={school?.name ?? ''} {...{ sheets, facts, codeAddress, fallback }} />
    );
  });
}

function meant(who: Who): (addressee: Addressee) => boolean {
  return (addressee) => who === 'all' || !addressee.email;
}

function today(c: Ctx) {
  return here(c).words.dayOf(here(c).now);
}
