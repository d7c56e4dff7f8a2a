import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { device, readMail } from './walk.ts';
import { exactly, said } from './words.ts';

test.use({ school: 'of its own: an evening that changes' });

const button = (page: Page, key: string) => page.getByRole('button', { name: exactly('ar', key) });
const yusuf = 'yusuf.haddad@mail.example';

test('a teacher falls ill: the office takes the evening away, a family is told in Arabic and chooses another time on a phone without script', async ({
  browser,
  world,
}) => {
  test.setTimeout(120_000);
  const office = await device(browser, world);
  await office.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const day =
    await test.step('the office sees who has a time in these hours, and takes them away', async () => {
      await office.goto(world.links.office);
      await office.goto('/office/hours?lang=en');
      await office.getByRole('link', { name: /Change the hours of .*Jonas Weber/ }).click();
      const theirs = await dayOf(office, 'Omar Haddad');
      await expect(office.locator('main')).toContainText(
        /\d+ families have a time that would go|One family has/,
      );
      expect(await audit(office, { lang: 'en' })).toEqual([]);
      await office.getByRole('button', { name: /^Take the hours away/ }).click();
      await expect(office.getByText('The hours are taken away.')).toBeVisible();
      await expect(office.locator('#without-time')).toContainText('Omar Haddad');
      expect(await audit(office, { lang: 'en', dark: true })).toEqual([]);
      return theirs;
    });
  expect(day).not.toBe('');

  const mail = await test.step('one calm mail is in the family’s language', async () => {
    const mailbox = await device(browser, world);
    const subject = said('ar', 'timetable.mail.taken.subject');
    await expect(async () => {
      await mailbox.goto('/mailbox?lang=en');
      const found = mailbox.locator('article', { hasText: yusuf }).filter({ hasText: subject });
      await expect(found).toHaveCount(1, { timeout: 500 });
    }).toPass();
    const text = await readMail(mailbox, subject, yusuf);
    expect(text).toContain('Jonas Weber');
    expect(text).not.toMatch(/مريض|مرض|Castillo|Lina/);
    return text;
  });

  const phone = await device(browser, world, { phone: true, script: false, lang: 'ar' });
  const uid =
    await test.step('their page says what happened, and takes the old time out of the calendar', async () => {
      await phone.goto(/http\S+\/f\/\S+/.exec(mail)?.[0] ?? '');
      const notice = phone.locator('form[action="/family/notice"] button');
      if (await notice.count()) await notice.click();
      await expect(phone.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(phone.getByText(exactly('ar', 'timetable.taken.title'))).toBeVisible();
      await expect(phone.locator('main')).toContainText('Jonas Weber');
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const script = await device(browser, world, { phone: true, lang: 'ar' });
      await script.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      await script.goto(/http\S+\/f\/\S+/.exec(mail)?.[0] ?? '');
      expect(await audit(script, { lang: 'ar', dark: true })).toEqual([]);
      const gone = await calendarOf(phone, 'timetable.taken.calendar');
      expect(gone).toContain('METHOD:CANCEL');
      return lineOf(gone, 'UID');
    });

  await test.step('one press takes the nearest free time, and the talk is the same talk again', async () => {
    const nearest = phone.locator('main form').first().locator('button[name=slot]');
    const chosen = await nearest.first().getAttribute('value');
    await nearest.first().click();
    await expect(phone.getByText(said('ar', 'timetable.done.moved'))).toBeVisible();
    const stands = await calendarOf(phone, 'timetable.talk.calendar');
    expect(lineOf(stands, 'UID')).toBe(uid);
    expect(new Date(Number(chosen)).toISOString().replace(/[-:]|\.\d+/g, '')).toBe(lineOf(stands, 'DTSTART'));
    expect(Number(lineOf(stands, 'SEQUENCE'))).toBeGreaterThan(1);
    await expect(phone.locator('main')).not.toContainText(/Castillo|Lina/);
    await expect(button(phone, 'timetable.change.button')).toHaveCount(0);
  });

  await test.step('the office waits for this family no more; the teacher finds its new time', async () => {
    await office.goto('/office/hours?lang=en');
    await expect(office.locator('main')).not.toContainText('Omar Haddad');
    const teacher = await device(browser, world);
    await teacher.goto(world.links.teacher);
    await teacher.goto('/teacher/talks?lang=en');
    await expect(teacher.locator('li', { hasText: 'Omar Haddad' }).first()).toBeVisible();
  });
});

test('a whole evening goes: whoever has no e-mail stands on the office’s list, gets a letter of one sheet, and leaves it when told', async ({
  browser,
  world,
}) => {
  const office = await device(browser, world);
  await office.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await office.goto(world.links.office);
  await office.goto('/office/hours?lang=en');
  await office
    .getByRole('button', { name: /^Take it away from everybody/ })
    .first()
    .click();
  await office.getByRole('button', { name: /^Take the hours away/ }).click();
  const waits = office.locator('article', { hasText: /waits? to be told/ });
  await expect(async () => {
    await office.goto('/office?lang=en');
    await expect(waits).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await waits.getByRole('link').click();
  const list = office.locator('article').filter({ has: office.locator('button[value=telephone]') });
  await expect(list.first()).toBeVisible();
  expect(await audit(office, { lang: 'en' })).toEqual([]);
  await office.goto('/office/to-tell?lang=ar');
  expect(await audit(office, { lang: 'ar', dark: true })).toEqual([]);
  await office.goto('/office/to-tell?lang=en');

  await office
    .getByRole('button', { name: /^Prepare (\d+ letters|the letter)$/ })
    .first()
    .click();
  const letters = office.locator('.letter');
  await expect(letters.first()).toBeVisible();
  const pdf = (await office.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(await letters.count());

  await office.goto('/office/to-tell?lang=en');
  const name = (await list.first().locator('h3').textContent()) ?? '';
  await list
    .first()
    .getByRole('button', { name: /^Told by telephone: / })
    .click();
  await expect(office.getByRole('status')).toContainText('It is noted that you told it');
  await expect(list.filter({ hasText: name })).toHaveCount(0);
});

/** Opens the confirmation for the day on which somebody has a time, and says which day that is. */
async function dayOf(page: Page, child: string): Promise<string> {
  const address = page.url();
  const days = await page.locator('main article').count();
  for (let at = 0; at < days; at++) {
    await page.goto(address);
    const card = page.locator('main article').nth(at);
    const day = (await card.locator('h2, h3').first().textContent()) ?? '';
    await card.getByRole('button').click();
    if ((await page.locator('main').textContent())?.includes(child)) return day;
  }
  return '';
}

async function calendarOf(page: Page, key: string): Promise<string> {
  const href = await page.getByRole('link', { name: exactly('ar', key) }).getAttribute('href');
  return (await page.request.get(href ?? '')).text();
}

function lineOf(calendar: string, name: string): string {
  return new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(calendar)?.[1] ?? '';
}
