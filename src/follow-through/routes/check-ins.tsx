import { type Context, Hono } from 'hono';
import { agreementOf, recipientsOf, talkOf } from '#agreements/reads.ts';
import { readAgain } from '#coach/actions/read-again.ts';
import { coachFor } from '#coach/reads/coach.ts';
import type { Reading } from '#coach/rules/coach.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped, type Typed } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { keepCheckIn, sendCheckIn } from '../actions.ts';
import { CheckInPage, type CheckInProps } from '../pages/check-in.tsx';
import { CheckInsPage } from '../pages/check-ins.tsx';
import { turnsOf } from '../reads.ts';
import { draftCheckIn } from '../rules/check-in.ts';
import { findCheckIn } from '../store/check-ins.ts';

/** Whom to reach next, and the message itself. */
export function checkInRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/check-ins', async (c) => {
    const turns = await asViewer(c, (db) => turnsOf(db, here(c).now));
    return c.html(<CheckInsPage here={here(c)} turns={turns} sent={c.req.query('sent') === '1'} />);
  });

  app.get('/check-ins/:id', async (c) => {
    const shown = await load(c);
    if (!shown) return c.notFound();
    if (shown.sent) return c.redirect(shown.sent, 303);
    return c.html(
      <CheckInPage here={here(c)} {...shown} problem={undefined} saved={c.req.query('saved') === '1'} />,
    );
  });

  app.post('/check-ins/:id', async (c) => {
    const { now, words } = here(c);
    const typed = await readTyped(c);
    const reading = await readAgain(here(c), typed);
    const shown = await load(c, typed, reading);
    if (!shown) return c.notFound();
    if (shown.sent) return c.redirect(shown.sent, 303);
    if (reading) return c.html(<CheckInPage here={here(c)} {...shown} problem={undefined} saved={false} />);
    const { checkInId, noticed, message } = shown;
    const text = { checkInId, noticed, message, lang: words.lang };
    if (typed.text('do') === 'keep') {
      await asViewer(c, (db) => keepCheckIn(db, now, text));
      return c.redirect(`/teacher/check-ins/${checkInId}?saved=1`, 303);
    }
    const done = await asViewer(c, (db) => sendCheckIn(db, now, text));
    if (done.ok) return c.redirect('/teacher/check-ins?sent=1', 303);
    return c.html(<CheckInPage here={here(c)} {...shown} problem={done.because} saved={false} />, 422);
  });

  return app;
}

type Loaded = Omit<CheckInProps, 'here' | 'problem' | 'saved'> & { sent: string | undefined };

/** The teacher's own check-in with what was typed, kept or drafted, in this order; `sent`: where a sent one is read. */
async function load(c: Context<Env>, typed?: Typed, reading?: Reading): Promise<Loaded | undefined> {
  const { now, words } = here(c);
  const id = c.req.param('id');
  if (!isId(id)) return undefined;
  return asViewer(c, async (db) => {
    const checkIn = await findCheckIn(db, id);
    const talk = checkIn && (await talkOf(db, now, checkIn.conferenceId));
    if (!checkIn || talk?.teacherId !== db.viewer.person) return undefined;
    const { conferenceId, childId, childGivenName } = talk;
    await logRead(db, now, { childId, what: 'check-in', about: { conferenceId, checkInId: id } });
    const agreed = await agreementOf(db, conferenceId);
    const goal = agreed?.goal ? { text: agreed.goal, lang: agreed.lang } : undefined;
    const atHome = agreed?.commitments.find((one) => one.side === 'home')?.what;
    const drafted = draftCheckIn(words, { childGiven: childGivenName, goal: agreed?.goal ?? null, atHome });
    return {
      talk,
      goal,
      checkInId: id,
      noticed: (typed?.text('noticed') ?? checkIn.noticed).trim(),
      message: (typed?.text('message') ?? (checkIn.message || drafted)).trim(),
      recipients: await recipientsOf(db, now, talk),
      coach: await coachFor(db, here(c), reading),
      sent: checkIn.sentAt ? `/teacher/conferences/${conferenceId}#afterwards` : undefined,
    };
  });
}
