import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';
import { noon } from '#test/world.ts';

let w: BookingWorld;
let amara: Browser;
let page: string;
beforeAll(async () => {
  w = await openBookingWorld();
  amara = await w.staff(w.people.amara);
  page = `/leader/rounds/${w.round}/remind`;
  const { maria, sam, pablo, yusuf, lina, omar, noor } = w.ids;
  for (const [guardian, child] of [
    [maria, lina],
    [sam, lina],
    [pablo, lina],
    [yusuf, omar],
    [yusuf, noor],
  ])
    await insert(w.owner, 'invitation', {
      ...{ district_id: w.linden.district, round_id: w.round, guardian_id: guardian, child_id: child },
      invited_at: '2026-11-20T06:00:00Z',
    });
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(async () => {
  w.clock.moveTo(noon);
  await w.forget();
  await w.owner.query('TRUNCATE mail; DELETE FROM restriction');
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-11-24T12:00:00Z'");
});

const send = () => amara.post(page, {}, page);
const sent = async () => {
  await w.deps.deliver();
  const { rows } = await w.owner.query(
    "SELECT * FROM mail WHERE subject !~ 'conversación del|talks? on|لقاؤكم يوم'",
  );
  return rows as { to_person: string; subject: string; html: string; body: string; lang: string }[];
};

test('the leader reads the message in each language and who gets it before anything is sent', async () => {
  await w.book(w.wish(0));
  const preview = await amara.html(`${page}?in=ar`);
  expect(preview).toContain('<div lang="ar" dir="rtl">');
  expect(preview).toContain('يسعدنا أن تختاروا وقتًا');
  expect(preview).toContain('Send it to 2 people');
  expect(await sent()).toEqual([]);
});

test('whoever has no time yet gets one calm message; a household with a talk gets none, a separated guardian is asked for himself', async () => {
  await w.book(w.wish(0));
  await send();
  await send();
  const mails = await sent();
  expect(mails.map((mail) => mail.to_person).sort()).toEqual([w.ids.pablo, w.ids.yusuf].sort());
  const [pablo] = mails.filter((mail) => mail.to_person === w.ids.pablo);
  expect(pablo?.subject).toBe('You are welcome: a talk about Lina');
  expect(pablo?.body).toContain('Sent by Linden School.');
  expect(pablo?.html).not.toMatch(/Maria|Sam |Lindgren|Omar|Noor/);
  const [yusuf] = mails.filter((mail) => mail.to_person === w.ids.yusuf);
  expect(yusuf?.lang).toBe('ar');
  expect(yusuf?.body).toMatch(/Omar.*Noor|Noor.*Omar/);
  for (const { body, subject } of mails)
    expect(`${subject} ${body}`).not.toMatch(
      /\blate\b|overdue|last chance|hurry|still have not|remind|متأخر|تأخر/i,
    );
  const after = await amara.html(page);
  expect(after).not.toContain('Send it to');
});

test('the same end of booking reminds once, however often it is chosen; another end may be told of again', async () => {
  await send();
  expect(await sent()).toHaveLength(4);
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-11-24T13:00:00Z'");
  await send();
  expect(await sent()).toHaveLength(8);
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-11-24T12:00:00Z'");
  await send();
  expect(await sent()).toHaveLength(8);
});

test('whom a restriction keeps out is never written to, also when it was entered after the leader pressed', async () => {
  await w.restrict(w.ids.pablo, 'may-not-book', w.ids.lina);
  expect(await amara.html(page)).toContain('Send it to 3 people');
  await send();
  await w.restrict(w.ids.yusuf, 'no-contact', w.ids.noor);
  await w.restrict(w.ids.maria, 'may-not-see', w.ids.lina);
  const mails = await sent();
  expect(mails.map((mail) => mail.to_person).sort()).toEqual([w.ids.sam, w.ids.yusuf].sort());
  expect(mails.map(({ html, body }) => html + body).join()).not.toContain('Noor');
});

test('what is no longer true is not said: booked meanwhile, or booking closed or moved since', async () => {
  await send();
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-11-24T13:00:00Z'");
  expect(await sent()).toEqual([]);
  await send();
  w.clock.moveTo(noon.add({ hours: 27 }));
  expect(await sent()).toEqual([]);
  expect(await amara.html(page)).toContain('Booking is not open now');
});

test('whoever has no address is told by the office of the school, and no longer once booking has closed', async () => {
  await w.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [w.ids.yusuf]);
  try {
    expect(await amara.html(page)).toContain('1 person: the office tells them');
    await send();
    const mails = await sent();
    expect(mails.map((mail) => mail.to_person)).not.toContain(w.ids.yusuf);
    const office = await w.staff(w.ids.priya);
    const list = await office.html('/office/to-tell');
    expect(list).toContain('Yusuf');
    expect(list).toMatch(/Omar.*Noor|Noor.*Omar/);
    expect(list).not.toContain('Pablo');
    w.clock.moveTo(noon.add({ hours: 27 })); // booking has closed
    expect(await office.html('/office/to-tell')).not.toContain('Yusuf');
  } finally {
    await w.owner.query("UPDATE person SET email = 'yusuf@mail.example' WHERE person_id = $1", [w.ids.yusuf]);
  }
});

test('only a leader of the school finds this page', async () => {
  const priya = await w.staff(w.ids.priya);
  expect((await priya.get(page)).status).toBe(404);
  const stranger = await amara.get(`/leader/rounds/${newId()}/remind`);
  expect(stranger.status).toBe(404);
});

test('it names the last time that can be picked, and is not sent when there is none left', async () => {
  await w.owner.query("UPDATE round SET booking_closes_at = '2026-12-01T12:00:00Z'");
  const preview = await amara.html(`${page}?in=en`);
  expect(preview).toContain('24 November at 17:45');
  expect(preview).not.toContain('1 December');
  await send();
  w.clock.moveTo(noon.add({ hours: 48 }));
  expect(await sent()).toEqual([]);
  expect(await amara.html(page)).toContain('nothing to invite to');
});
