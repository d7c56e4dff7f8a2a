import { Hono } from 'hono';
import { MovableClock } from '#core/clock.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { type Env, type Here, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { type DistrictId, isId } from '#core/ids.ts';
import { Words } from '#core/words/words.ts';
import { MailPage } from './pages/mail.tsx';
import { MailboxPage } from './pages/mailbox.tsx';
import { clockSteps, moved } from './rules.ts';
import { keepClock, zoneOf } from './store/clock.ts';
import { nextDue } from './store/due.ts';
import { findMail, findMails } from './store/mails.ts';

/** The mailbox page and the sample school's clock. Never mounted in production. */
export function sampleRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  const as = async <T,>(work: Parameters<typeof deps.db.as<T>>[1]) =>
    deps.db.as(systemOf(await firstDistrict(deps)), work);

  const mailOf = async (id: string) => (isId(id) ? as((db) => findMail(db, id)) : undefined);

  app.get('/mailbox', async (c) => {
    const { zone, ...shown } = await as(async (db) => ({
      mails: await findMails(db),
      next: await nextDue(db),
      zone: await zoneOf(db),
    }));
    return c.html(<MailboxPage here={inZone(here(c), zone)} {...shown} />);
  });

  app.post('/mailbox/clock', async (c) => {
    const asked = (await readTyped(c)).text('step');
    const step = clockSteps.find((one) => one === asked);
    if (step && deps.clock instanceof MovableClock) {
      const { clock } = deps;
      clock.moveTo(moved(clock.now(), step, await as(zoneOf)));
      await as((db) => keepClock(db, clock.aheadMs));
      await deps.deliver();
    }
    return c.redirect('/mailbox', 303);
  });

  app.get('/mailbox/:id', async (c) => {
    const mail = await mailOf(c.req.param('id'));
    return mail ? c.html(<MailPage here={inZone(here(c), await as(zoneOf))} mail={mail} />) : c.notFound();
  });

  app.get('/mailbox/:id/:part', async (c) => {
    const mail = await mailOf(c.req.param('id'));
    const part = c.req.param('part');
    if (!mail) return c.notFound();
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
  return { ...h, words: new Words(h.words.lang, zone) };
}

async function firstDistrict(deps: Deps): Promise<DistrictId> {
  const [first] = await everyDistrict(deps.db);
  if (!first) throw new Error('There is no school yet.');
  return first;
}
