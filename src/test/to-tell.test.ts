import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { type Gone, leaveByHand } from '#messages/store/by-hand.ts';
import { bookSlot, cancelTalk, moveTalk } from '#timetable/actions.ts';
import { openAgreeing } from './agreeing.ts';
import { slotNumber } from './booking.ts';
import { list, openTelling, said, type Telling } from './telling.ts';
import { noon, today } from './world.ts';

let w: Telling;
beforeAll(async () => {
  w = await openTelling();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(() => w.again());

test('what the office changes for a family without an address stands on its list, in words to read out, until it is told', async () => {
  const { conferenceId } = await w.bookedByFamily();
  expect(said(await w.priya.html(list))).toContain('Everybody has been told');
  await w.cancelByOffice(conferenceId);
  const page = said(await w.priya.html(list));
  expect(page).toContain('Yusuf Haddad');
  expect(page).toContain('About Omar Haddad');
  expect(page).toMatch(/The talk about Omar with Jonas Weber on Tuesday.* will not take place/);
  expect(page).toContain('+49 30 5550123');
  expect(page).not.toContain('calendar');
  expect(said(await w.priya.html('/office'))).toContain('One thing waits to be told');

  const answer = await w.priya.post(`${list}/told`, { effect: await w.oneEffect(), how: 'telephone' }, list);
  expect(said(await answer.text())).toMatch(
    /It is noted that you told it.*by telephone, Priya Nair, Monday/s,
  );
  expect(await w.waiting()).toBe(0);
  const [told] = await w.effects('told_by IS NOT NULL');
  expect([told.state, told.told_by, told.told_how]).toEqual(['sent', w.ids.priya, 'telephone']);
  expect(said(await w.priya.html('/office'))).toContain('Families without e-mail know everything');
  expect((await w.owner.query('SELECT 1 FROM mail')).rows).toEqual([]);

  await w.priya.post(`${list}/again`, { effect: told.effect_id }, list);
  expect(await w.effects("state = 'by-hand' AND told_by IS NULL")).toHaveLength(1);
});

test('what was told meanwhile stays told, whatever a page that was opened before finds out about it', async () => {
  const { conferenceId } = await w.bookedByFamily();
  await w.cancelByOffice(conferenceId);
  const effect = await w.oneEffect();
  const leaving = (left: Gone['left']) =>
    w.db.as(systemOf(w.office.district), (db) => leaveByHand(db, [{ effectId: effect, left }], noon));
  await leaving({ state: 'sent', toldBy: w.ids.priya, how: 'telephone' });
  await leaving({ state: 'cancelled', because: 'changed' });
  await leaving({ state: 'waiting' });
  expect((await w.effects()).map(({ state, told_how }) => [state, told_how])).toContainEqual([
    'sent',
    'telephone',
  ]);
});

test('what is to be told has an entry of its own in the office’s navigation, and only there', async () => {
  const entry = (html: string) => /<nav[\s\S]*?<\/nav>/.exec(html)?.[0].match(/<a[^>]*to-tell"[^>]*>/)?.[0];
  expect(entry(await w.priya.html('/office/people'))).not.toContain('aria-current');
  expect(entry(await w.priya.html('/office/letters'))).not.toContain('aria-current');
  expect(entry(await w.priya.html(list))).toContain('aria-current="page"');
  expect(entry(await (await w.staff(w.ids.jonas)).html('/teacher'))).toBeUndefined();
});

test('what a family does on its own page is not told it again, and what the office books for it is', async () => {
  const own = await w.bookedByFamily();
  const his = w.guardian(w.ids.yusuf);
  const move = {
    conferenceId: own.conferenceId,
    sequence: 0,
    startsAt: slotNumber(2),
    mode: 'phone' as const,
  };
  await moveTalk(w.db, his, move, noon, today);
  await cancelTalk(w.db, his, own.conferenceId, noon);
  await w.deps.deliver();
  expect(await w.waiting()).toBe(0);
  await bookSlot(w.db, w.office, w.yusufs(3), noon, today);
  await w.deps.deliver();
  expect(said(await w.priya.html(list))).toContain('Your time is booked');
});

test('hours taken away: the letter is in the guardian’s language, its code opens that talk, and once given it is noted', async () => {
  await w.bookedByFamily();
  await w.bookedByFamily(w.wish(1, { guardianId: w.ids.pablo }));
  await w.book(w.wish(2));
  await w.takeEvening();
  const page = said(await w.priya.html(list));
  expect(page).toMatch(/Yusuf Haddad[\s\S]*The hours of Jonas Weber had to change/);
  expect(page).toContain('Pablo Reyes');
  expect(page).not.toContain('Maria');

  const html = await (await w.priya.post(`${list}/letters`, {}, list)).text();
  expect(html.match(/class="letter"/g)).toHaveLength(2);
  expect(html).toContain('<article class="letter" lang="ar" dir="rtl">');
  expect(html).not.toMatch(/style=|<script/);
  const sheets = html.split('<article').slice(1);
  const [arabic = '', english = ''] = ['ar', 'en'].map((lang) =>
    sheets.find((sheet) => sheet.includes(`lang="${lang}" dir`)),
  );
  expect(arabic).not.toMatch(/Pablo|Reyes/);
  expect(english).not.toMatch(/Yusuf|Omar/);
  const code = /LIN-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(arabic)?.[0] ?? '';
  const phone = await w.anybody();
  await phone.post('/code', { code }, '/code');
  expect(phone.cookies.get('alongside_family')).toContain(w.ids.yusuf);

  const ids = (await w.effects("state = 'by-hand'")).map((row) => row.effect_id);
  await w.priya.post(`${list}/told`, { effect: ids, how: 'letter' }, list);
  expect((await w.effects("told_how = 'letter'")).map((row) => row.told_by)).toEqual([
    w.ids.priya,
    w.ids.priya,
  ]);
});

test('several things for one person are one letter', async () => {
  for (const slot of [0, 1]) {
    const wish = w.wish(slot, {
      ...w.friends,
      ...(slot ? { childId: w.ids.noor, teacherId: w.ids.mira } : {}),
    });
    await w.bookedByFamily(wish);
    await w.cancelByOffice(wish.conferenceId);
  }
  expect(await w.effects("state = 'by-hand'")).toHaveLength(2);
  const html = await (await w.priya.post(`${list}/letters`, {}, list)).text();
  expect(html.match(/class="letter"/g)).toHaveLength(1);
});

test('a summary that was shared: the office tells where it can be read, and sees nothing of what was agreed', async () => {
  const talk = await openAgreeing();
  await talk.again();
  await talk.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [talk.people.sam]);
  await talk.closeTalk();
  await talk.deps.deliver();
  const browser = await talk.staff(talk.people.priya);
  const page = said(await browser.html(list));
  expect(page).toMatch(/Sam Lindgren[\s\S]*What we agreed for Lina[\s\S]*Jonas Weber will gladly print it/);
  const letter = await (await browser.post(`${list}/letters`, {}, list)).text();
  for (const text of ['reads aloud', 'water cycle', 'bird books', 'after supper', 'Maria'])
    expect(page + letter).not.toContain(text);
  expect((await talk.owner.query('SELECT to_person FROM mail')).rows).toEqual([
    { to_person: talk.people.maria },
  ]);
  await talk.close();
});
