import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { comeIn, device, readMail } from './walk.ts';
import { exactly, said } from './words.ts';

test.use({ school: 'of its own: a first visit' });

const secret = 'A worry of mine about Omar that nobody else may read.';
const ar = (key: string) => said('ar', key);
const link = (page: Page, key: string) => page.getByRole('link', { name: exactly('ar', key) });
const button = (page: Page, key: string) => page.getByRole('button', { name: exactly('ar', key) });

/** Every page that was answered to this browser, as its text came over the line. */
function everyAnswer(page: Page): Promise<string>[] {
  const answers: Promise<string>[] = [];
  page.on('response', (answer) => {
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    if (isPage && answer.status() !== 303) answers.push(answer.text().catch(() => ''));
  });
  return answers;
}

test('a family on a small phone, in Arabic, without script: answers, another time, another teacher, a word on what was agreed', async ({
  browser,
  world,
}) => {
  test.setTimeout(120_000);
  const teacher = await device(browser, world);
  await test.step('their teacher keeps a note to himself', async () => {
    await teacher.goto(world.links.teacher);
    await teacher.goto('/teacher/talks?lang=en');
    const card = teacher.locator('li', { hasText: /Omar Haddad/ }).first();
    const prepare = await card.getByRole('link', { name: /Prepare/ }).getAttribute('href');
    await teacher.goto(`${prepare?.replace(/\/prepare$/, '/private')}`);
    await teacher.locator('textarea').first().fill(secret);
    await teacher.locator('main form button').first().click();
    await expect(teacher.locator('textarea').first()).toHaveValue(secret);
  });

  const phone = await device(browser, world, { phone: true, script: false, lang: 'ar' });
  const answers = everyAnswer(phone);
  const noor = phone.locator('section', { has: phone.locator('h2', { hasText: 'Noor' }) });

  await test.step('the notice stands before the first page', async () => {
    await phone.goto(world.links.family2);
    expect(new URL(phone.url()).pathname).toBe('/family/notice');
    await expect(phone.getByText(ar('access.notice.hours.title'))).toBeVisible();
    await button(phone, 'access.notice.button').click();
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('Yusuf');
  });

  await test.step('they change what they had answered, once with a smile in two languages', async () => {
    await noor.getByRole('link', { name: exactly('ar', 'home.do.answers') }).click();
    const [first, second] = [phone.locator('textarea').first(), phone.locator('textarea').nth(1)];
    await expect(first).toHaveValue(/\p{Script=Arabic}/u);
    await first.fill('تحب نور الحلزونات والقصص قبل النوم.');
    await second.fill('صديقة واحدة جيدة 🐌❤️‍🔥 – one good friend');
    await button(phone, 'voice.save').click();
    await expect(phone.getByText(ar('voice.done.saved'))).toBeVisible();
    await expect(phone.locator('textarea').nth(1)).toHaveValue('صديقة واحدة جيدة 🐌❤️‍🔥 – one good friend');
  });

  let uid = '';
  await test.step('they take a later time, and the calendar entry moves along', async () => {
    await phone.goto('/family');
    await noor.getByRole('link', { name: exactly('ar', 'home.talk.open') }).click();
    const before = await calendarOf(phone);
    await link(phone, 'timetable.talk.change').click();
    await phone.locator('label.slot').last().click();
    await button(phone, 'timetable.change.button').click();
    await expect(phone.getByText(ar('timetable.done.moved'))).toBeVisible();
    const after = await calendarOf(phone);
    uid = lineOf(before, 'UID');
    expect(lineOf(after, 'UID')).toBe(uid);
    expect(lineOf(after, 'DTSTART')).not.toBe(lineOf(before, 'DTSTART'));
    expect(Number(lineOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(before, 'SEQUENCE')));
    expect(after).not.toContain('Castillo');
  });

  await test.step('they cancel it, and book again with another teacher', async () => {
    await link(phone, 'timetable.talk.cancel').click();
    await button(phone, 'timetable.cancel.button').click();
    await expect(phone.getByText(ar('timetable.talk.cancelled'))).toBeVisible();
    await phone.goto('/family');
    await noor
      .getByRole('link', { name: exactly('ar', 'home.do.book') })
      .first()
      .click();
    await phone.locator('summary', { hasText: 'Tomasz Zielinski' }).click();
    const offered = phone.locator('details', { hasText: 'Tomasz Zielinski' });
    await offered.locator('label.slot').last().click();
    await offered.getByRole('button', { name: exactly('ar', 'timetable.book.button') }).click();
    await expect(phone.locator('main')).toContainText('Tomasz Zielinski');
    await expect(phone.getByText(ar('timetable.done.booked'))).toBeVisible();
    expect(lineOf(await calendarOf(phone), 'UID')).not.toBe(uid);
  });

  await test.step('the other child’s talk still stands', async () => {
    await phone.goto('/family');
    const omar = phone.locator('section', { has: phone.locator('h2', { hasText: 'Omar' }) });
    await expect(omar).toContainText('Jonas Weber');
    await expect(noor).toContainText('Tomasz Zielinski');
  });

  await test.step('they say how they remember the last talk', async () => {
    await noor.locator('a[href^="/family/conferences/"]:not([href$="booking"])').last().click();
    await link(phone, 'agreements.correct.open').click();
    await phone.locator('textarea').fill('قلنا مرّة واحدة في الأسبوع، لا مرّتين.');
    await button(phone, 'agreements.correct.send').click();
    await expect(phone.locator('main')).toContainText('قلنا مرّة واحدة في الأسبوع، لا مرّتين.');
    await expect(phone.locator('main')).toContainText('twice a week');
  });

  await test.step('they answer how it goes with one tap, and later in words', async () => {
    await phone.goto('/family');
    await noor.getByRole('link', { name: exactly('ar', 'home.family.check-in.open') }).click();
    await button(phone, 'follow-through.answer.well').click();
    await expect(phone.getByText(ar('follow-through.answer.you.well'))).toBeVisible();
    await phone.locator('summary', { hasText: ar('follow-through.answer.again') }).click();
    await phone.locator('textarea').fill('تشرح لنا كل مساء مسألة واحدة 🙂');
    await button(phone, 'follow-through.answer.words-only').click();
    await expect(phone.locator('main')).toContainText('تشرح لنا كل مساء مسألة واحدة 🙂');
  });

  await test.step('every page was in Arabic, and told of nobody else', async () => {
    const pages = await Promise.all(answers);
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) {
      expect(page).toContain('<html lang="ar" dir="rtl">');
      expect(page).not.toMatch(/Castillo|María|Lina|Pablo/);
      expect(page).not.toContain(secret);
      expect(page).not.toContain('I teach because somebody once waited');
    }
  });
});

async function calendarOf(page: Page): Promise<string> {
  const href = await link(page, 'timetable.talk.calendar').getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('text/calendar');
  return answer.text();
}

function lineOf(calendar: string, name: string): string {
  return new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(calendar)?.[1] ?? '';
}

test('the child’s other household finds its way in by a lost link, and learns nothing of the first one’s talk', async ({
  browser,
  world,
}) => {
  const maria = await device(browser, world);
  await comeIn(maria, world.links.family1);
  const hers = await maria
    .locator('a[href^="/family/conferences/"]:not([href$="booking"])')
    .last()
    .getAttribute('href');
  await maria.goto(`${hers}`);
  const goal = (await maria.locator('.goal-words').textContent()) ?? '';
  expect(goal).not.toBe('');

  const pablo = await device(browser, world, { phone: true, script: false, lang: 'es' });
  const answers = everyAnswer(pablo);
  await pablo.goto('/lost-link');
  await pablo.locator('input[name=email]').fill('Pablo.Reyes@mail.example');
  await pablo.getByRole('button', { name: exactly('es', 'access.lost.button') }).click();
  await expect(pablo.getByRole('heading', { level: 1 })).toHaveText(said('es', 'access.lost.done.title'));

  const mailbox = await device(browser, world);
  await expect(async () => {
    await mailbox.goto('/mailbox?lang=en');
    await expect(mailbox.locator('article', { hasText: 'pablo.reyes@mail.example' }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  const mail = await readMail(mailbox, said('es', 'access.mail.lost.subject'), 'pablo.reyes@mail.example');
  const his = /http\S+\/f\/\S+/.exec(mail)?.[0] ?? '';
  expect(his).not.toBe('');
  expect(mail).not.toContain('María');

  await comeIn(pablo, his, 'es');
  await expect(pablo.getByRole('heading', { level: 1 })).toContainText('Pablo');
  await expect(pablo.locator('main')).toContainText('Lina');
  for (const end of ['', '/correct', '/booking', '/booking/change', '/calendar.ics'])
    expect((await pablo.request.get(`${hers}${end}`)).status()).toBe(404);
  for (const href of await pablo
    .locator('main a[href^="/family/"]')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? '')))
    await pablo.goto(href);
  const pages = await Promise.all(answers);
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    expect(page).not.toMatch(/María|maria/);
    expect(page).not.toContain(goal.trim());
  }
});
