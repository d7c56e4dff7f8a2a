import { type Context, Hono } from 'hono';
import { MovableClock } from '#core/clock.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { type Env, type Here, here } from '#core/http/here.ts';
import { onThisMachine } from '#core/http/session.ts';
import { readTyped } from '#core/http/typed.ts';
import { type DistrictId, isId } from '#core/ids.ts';
import { Words } from '#core/words/words.ts';
import { MailPage } from './pages/mail.tsx';
import { MailboxPage } from './pages/mailbox.tsx';
import { clockSteps, moved } from './rules.ts';
import { keepClock, placeOf, zoneOf } from './store/clock.ts';
import { nextDue } from './store/due.ts';
import { findMail, findMails } from './store/mails.ts';

/**
 * The mailbox page and the sample school's clock. Never mounted in production. A real school's mails hold its families'
 * links: they are shown to this machine only, where whoever asks could read the database as well.
 * @param sampleOf the sample school's district, where this installation holds it
 */
export function mailboxRoutes(deps: Deps, sampleOf: () => Promise<DistrictId | undefined>): Hono<Env> {
  const app = new Hono<Env>();
  const as = <T,>(district: DistrictId, work: (db: ViewerDb) => Promise<T>) =>
    deps.db.as(systemOf(district), work);

  async function openTo(c: Context<Env>): Promise<DistrictId[]> {
    const sample = await sampleOf();
    if (!onThisMachine(c)) return sample ? [sample] : [];
    const all = await everyDistrict(deps.db);
    return sample ? [sample, ...all.filter((one) => one !== sample)] : all;
  }

  async function mailOf(c: Context<Env>) {
    const id = c.req.param('id') ?? '';
    if (!isId(id)) return undefined;
    for (const district of await openTo(c)) {
      const mail = await as(district, (db) => findMail(db, id));
      if (mail) return { mail, zone: await as(district, zoneOf) };
    }
    return undefined;
  }

  app.get('/mailbox', async (c) => {
    const open = await openTo(c);
    if (open.length === 0) return c.notFound();
    const boxes = await Promise.all(
      open.map((district) =>
        as(district, async (db) => ({
          mails: await findMails(db),
          next: await nextDue(db),
          ...(await placeOf(db)),
        })),
      ),
    );
    const zone = boxes[0]?.zone ?? 'UTC';
    const guideHref = (await sampleOf()) ? '/sample' : undefined;
    return c.html(<MailboxPage here={inZone(here(c), zone)} boxes={boxes} guideHref={guideHref} />);
  });

  app.post('/mailbox/clock', async (c) => {
    const [district] = await openTo(c);
    if (!district) return c.notFound();
    const asked = (await readTyped(c)).text('step');
    const step = clockSteps.find((one) => one === asked);
    if (step && deps.clock instanceof MovableClock) {
      const { clock } = deps;
      clock.moveTo(moved(clock.now(), step, await as(district, zoneOf)));
      await as(district, (db) => keepClock(db, clock.aheadMs));
      await deps.deliver();
    }
    return c.redirect('/mailbox', 303);
  });

  app.get('/mailbox/:id', async (c) => {
    const found = await mailOf(c);
    if (!found) return c.notFound();
    return c.html(<MailPage here={inZone(here(c), found.zone)} mail={found.mail} />);
  });

  app.get('/mailbox/:id/:part', async (c) => {
    const found = await mailOf(c);
    const part = c.req.param('part');
    if (!found) return c.notFound();
    const { mail } = found;
    if (part === 'text') return c.text(mail.body);
    if (part === 'talk.ics' && mail.calendar)
      return c.body(mail.calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' });
    if (part !== 'html') return c.notFound();
    // a mail has styles of its own; its frame may show them and nothing else
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    );
    c.header('x-frame-options', 'SAMEORIGIN');
    return c.html(mail.html.replace('<head>', '<head><base target="_top">'));
  });

  return app;
}

/** The mailbox belongs to nobody in particular; its times are the school's all the same. */
function inZone(h: Here, zone: string): Here {
  return { ...h, csrf: h.csrf, words: new Words(h.words.lang, zone) };
}
