import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { openWorld } from '#test/world.ts';
import { keepMail } from './store/mails.ts';

let w: Awaited<ReturnType<typeof openWorld>>;
const fromAfar = { incoming: { socket: { remoteAddress: '192.168.1.20' } } };
const fromHere = { incoming: { socket: { remoteAddress: '::ffff:127.0.0.1' } } };

beforeAll(async () => {
  w = await openWorld();
  for (const [district, subject] of [
    [w.linden.district, 'Your talk in Linden'],
    [w.other.district, 'Your talk elsewhere'],
  ] as const) {
    const at = w.deps.clock.now();
    const mail = {
      toPerson: null,
      toAddress: 'maria@home.test',
      lang: 'en',
      html: '<p>link</p>',
      text: 'link',
    };
    await w.deps.db.as(systemOf(provenDistrict(district)), (db) =>
      keepMail(db, { ...mail, messageId: subject, subject, at } as Parameters<typeof keepMail>[1]),
    );
  }
});
afterAll(() => w.close());

const mailIds = async (): Promise<string[]> =>
  (await w.owner.query('SELECT mail_id FROM mail ORDER BY sent_at')).rows.map(({ mail_id }) => mail_id);

test('this machine reads the mails of every school, each under its name', async () => {
  for (const env of [fromHere, undefined]) {
    const page = await (await w.app.request('/mailbox', {}, env)).text();
    for (const said of ['Your talk in Linden', 'Your talk elsewhere', 'Elsewhere'])
      expect(page).toContain(said);
  }
});

test('another machine sees no mail of a real school, opens none and does not move its clock', async () => {
  const paths = ['/mailbox', ...(await mailIds()).flatMap((id) => [`/mailbox/${id}`, `/mailbox/${id}/text`])];
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect((await w.app.request(path, {}, fromAfar)).status).toBe(404);
  for (const name of ['x-forwarded-for', 'forwarded', 'via'])
    expect((await w.app.request('/mailbox', { headers: { [name]: '10.0.0.9' } }, fromHere)).status).toBe(404);
  const before = w.deps.clock.now();
  const anyPage = await (await w.app.request('/lost-link', {}, fromAfar)).text();
  const token = /name="_csrf" value="([^"]+)"/.exec(anyPage)?.[1] ?? '';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ _csrf: token, step: 'morning' }).toString();
  const asked = { method: 'POST', headers, body };
  expect((await w.app.request('/mailbox/clock', asked, fromAfar)).status).toBe(404);
  expect(w.deps.clock.now().equals(before)).toBe(true);
  expect((await w.app.request('/mailbox/clock', asked, fromHere)).status).toBe(303);
});

test('the sample school shows its mails to whoever reaches it, and only its own', async () => {
  await w.owner.query('UPDATE district SET is_sample = true WHERE district_id = $1', [w.linden.district]);
  const page = await (await w.app.request('/mailbox', {}, fromAfar)).text();
  await w.owner.query('UPDATE district SET is_sample = false');
  expect(page).toContain('Your talk in Linden');
  expect(page).not.toContain('Your talk elsewhere');
});
