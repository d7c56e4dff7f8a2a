import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId, provenDistrict } from '#core/ids.ts';
import { sendNow } from '#messages/deliver/outgoing.ts';
import { deliverDue } from '#messages/deliver.ts';
import { smtpTransport } from '#messages/transport.ts';
import { givenUp } from '../cli/given-up.ts';
import { directoryOf } from '../directory.ts';
import { effectKinds } from '../effects.ts';
import { addPerson, insert } from './people.ts';
import { list, openTelling, said, type Telling } from './telling.ts';
import { evening, noon } from './world.ts';

/** What the mail server answers to a recipient; undefined: it takes the mail. */
let answer: ((address: string) => string | undefined) | 'hangs up after the mail' = () => undefined;
const taken: { to: string; id: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const no = typeof answer === 'function' ? answer(address) : undefined;
    done(no ? Object.assign(new Error(no.slice(4)), { responseCode: Number(no.slice(0, 3)) }) : null);
  },
  onData(stream, session, done) {
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    stream.on('end', () => {
      const id = /^message-id: (.*)$/im.exec(text)?.[1] ?? '';
      for (const { address } of session.envelope.rcptTo) taken.push({ to: address, id });
      if (typeof answer === 'function') return done();
      answer = () => undefined;
      done(Object.assign(new Error('4.3.0 lost it after all'), { responseCode: 451 }));
    });
  },
});

let w: Telling;
let address = '';
beforeAll(async () => {
  w = await openTelling();
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  address = `smtp://127.0.0.1:${port}?ignoreTLS=true`;
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await w.close();
});
beforeEach(async () => {
  await w.again();
  taken.length = 0;
  answer = () => undefined;
  await w.owner.query("UPDATE person SET email = 'yusuf@home.example' WHERE person_id = $1", [w.ids.yusuf]);
});

/** Sends what is due, and again whenever the next thing is, so many times. */
async function deliver(times: number): Promise<void> {
  const transport = smtpTransport(address, 'school@school.example');
  for (let n = 0; n < times; n++) {
    await deliverDue(
      { ...w.deps, transport },
      effectKinds,
      directoryOf(w.clock),
      provenDistrict(w.linden.district),
    );
    const [next] = await w.effects("state = 'waiting'");
    if (next) w.clock.moveTo(next.due_at);
  }
  expect(w.complaints.splice(0).every((one) => (one as string[])[0] === 'effect')).toBe(true);
}

/** A talk that the office cancels, so that its family has to be told. */
async function somethingToTell(): Promise<void> {
  const wish = w.yusufs();
  await w.book(wish);
  await w.cancelByOffice(wish.conferenceId);
  await w.owner.query("DELETE FROM effect WHERE kind <> 'cancelled' OR to_person <> $1", [w.ids.yusuf]);
  await w.owner.query("UPDATE effect SET state = 'waiting', attempts = 0, due_at = $1", [w.clock.now()]);
  await w.owner.query('TRUNCATE mail');
}

test('a mail server that refuses for now is asked again, and the mail goes out once', async () => {
  await somethingToTell();
  let tries = 0;
  answer = () => (++tries < 4 ? '451 4.3.2 not now' : undefined);
  await deliver(6);
  expect(tries).toBe(4);
  expect(taken.map(({ to }) => to)).toEqual(['yusuf@home.example']);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['sent']);
});

test('a mail that was taken though the answer got lost goes out once more under the same Message-ID', async () => {
  await somethingToTell();
  answer = 'hangs up after the mail';
  await deliver(3);
  expect(taken.map(({ to }) => to)).toEqual(['yusuf@home.example', 'yusuf@home.example']);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
});

test('an address that the mail server knows nobody at becomes the office’s to tell, until there is another one', async () => {
  await somethingToTell();
  answer = (to) => (to.startsWith('yusuf@home') ? '550 5.1.1 no such user' : undefined);
  await deliver(3);
  expect(said(await w.priya.html(list))).not.toContain('yusuf@home.example');
  await deliver(1);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['by-hand']);
  const page = said(await w.priya.html(list));
  expect(page).toContain('The talk about Omar with Jonas Weber');
  expect(page).toMatch(
    /No mail could be delivered to yusuf@home\.example\. .*Correct the address of Yusuf Haddad/s,
  );
  expect(taken).toEqual([]);

  const contact = `/office/people/${w.ids.yusuf}/contact`;
  await w.priya.post(contact, { lang: 'ar', email: 'yusuf@new.example', phone: '' }, contact);
  expect(said(await w.priya.html(list))).not.toContain('yusuf@');
  await deliver(1);
  expect(taken.map(({ to }) => to)).toEqual(['yusuf@new.example']);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['sent']);
});

test('what nobody can tell any more is given up, and the doctor counts it', async () => {
  await somethingToTell();
  answer = () => '451 4.3.2 not now';
  w.clock.moveTo(evening.endsAt.add({ hours: 24 }));
  await w.owner.query('UPDATE effect SET attempts = 11, due_at = $1', [w.clock.now()]);
  expect(await givenUp(w.url)).not.toHaveProperty('wrong');
  await deliver(1);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['failed']);
  await w.owner.query('UPDATE effect SET settled_at = now()');
  expect((await givenUp(w.url)).wrong).toMatch(
    /^One mail of the last 30 days reached nobody \(cancelled\)\./,
  );
});

test('a mail to staff that was given up stands on the office’s page, by name, kind and time, and goes out again from there', async () => {
  await somethingToTell();
  const [about] = (await w.effects()).map((one) => one.about);
  const email = (await w.owner.query('SELECT email FROM person WHERE person_id = $1', [w.ids.jonas])).rows[0]
    .email;
  for (const n of [1, 2])
    await insert(w.owner, 'effect', {
      ...{ district_id: w.linden.district, effect_id: newId(), effect_key: `off:${n}`, about },
      ...{ kind: 'talk-called-off', to_person: w.ids.jonas, child_id: w.ids.omar, state: 'waiting' },
      ...{ attempts: 11, due_at: noon.toString(), created_at: noon.toString() },
    });
  answer = (to) => (to === email ? '451 4.3.2 not now' : undefined);
  await deliver(1);
  expect(await w.effects("state = 'failed'")).toHaveLength(2);
  const page = await w.priya.html(list);
  expect(said(page)).toMatch(/Mails to staff .*Jonas Weber.*A change to a talk.*Monday 23 November/s);
  expect(said(page)).toContain(email);
  expect(page).not.toMatch(/Omar|Haddad|Yusuf|Everybody has been told/);
  expect(page.match(/send-again"/g)).toHaveLength(1);

  const school = newId();
  await insert(w.owner, 'school', { district_id: w.linden.district, school_id: school, name: 'Hill School' });
  const at = { district: w.linden.district, school };
  const otto = await w.staff(await addPerson(w.owner, at, 'office', 'Otto', 'Hill'));
  const effect = (await w.effects("state = 'failed'")).map((one) => one.effect_id as string);
  expect(said(await otto.html(list))).not.toContain('Jonas');
  await otto.post(`${list}/send-again`, { effect }, list);
  expect(await w.effects("state = 'failed'")).toHaveLength(2);

  answer = () => undefined;
  taken.length = 0;
  const after = await w.priya.post(`${list}/send-again`, { effect }, list);
  expect(said(await after.text())).toContain('It is being sent again, as far as it still holds.');
  await deliver(1);
  expect(taken.map(({ to }) => to)).toEqual([email, email]);
  expect(said(await w.priya.html(list))).not.toContain('Jonas');
});

test('only what stands on that page goes out again from it: nothing that was sent, that is no mail to staff there, or of long ago', async () => {
  const { jonas, omar } = w.ids;
  const effect = async (of: Record<string, unknown>) => {
    const [effect_id, at] = [newId(), noon.toString()];
    await insert(w.owner, 'effect', {
      ...{
        district_id: w.linden.district,
        effect_id,
        effect_key: effect_id,
        kind: 'talk-called-off',
        about: {},
      },
      ...{ to_person: jonas, child_id: omar, state: 'failed', attempts: 12 },
      ...{ due_at: at, created_at: at, settled_at: at, ...of },
    });
    return effect_id;
  };
  const ids = [
    await effect({ state: 'sent' }),
    await effect({ state: 'cancelled' }),
    await effect({ kind: 'lost-link' }),
    await effect({ settled_at: noon.subtract({ hours: 31 * 24 }).toString() }),
  ];
  const before = await w.effects();
  expect(said(await w.priya.html(list))).not.toContain('Mails to staff');
  await w.priya.post(`${list}/send-again`, { effect: ids.slice(0, 3) }, list);
  expect(await w.effects()).toEqual(before);

  const standing = await effect({});
  expect(said(await w.priya.html(list))).toContain('Jonas Weber');
  const role = "UPDATE person_role SET ended_at = $2 WHERE person_id = $1 AND role = 'teacher'";
  await w.owner.query(role, [jonas, noon.toString()]);
  expect(said(await w.priya.html(list)), 'who works here no more').not.toContain('Jonas');
  await w.priya.post(`${list}/send-again`, { effect: [standing] }, list);
  expect(await w.effects("state = 'waiting'")).toEqual([]);
  await w.owner.query(role, [jonas, null]);
});

test('a relay that refuses everybody by its policy is waited for: that says nothing about an address', async () => {
  await somethingToTell();
  answer = () => '550 5.7.1 relaying denied';
  await deliver(6);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['waiting']);
  // for a day and a half: what there still is to tell then is the office's
  await w.owner.query('UPDATE effect SET attempts = 11, due_at = $1', [w.clock.now()]);
  await deliver(1);
  expect((await w.effects()).map(({ state }) => state)).toEqual(['by-hand']);
});

test('a sign-in link that the mail server does not take at once is tried again for some minutes, as the same mail', async () => {
  let tries = 0;
  answer = () => (++tries < 3 ? '451 4.7.1 greylisted' : undefined);
  const transport = smtpTransport(address, 'school@school.example');
  const to = { personId: w.ids.priya, address: 'priya@school.example' };
  const what = { key: 'sign-in:x', to, lang: 'en', mail: { subject: 'Sign in', body: '<p>Here</p>' } };
  const district = provenDistrict(w.linden.district);
  await sendNow({ ...w.deps, transport }, district, what, [1, 1, 1]);
  expect(taken.map((one) => one.to)).toEqual(['priya@school.example']);
  answer = () => '550 5.1.1 no such user';
  await expect(sendNow({ ...w.deps, transport }, district, what, [1, 1])).rejects.toThrow('no such user');
});
