import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { comeInAs } from './half-done.ts';
import { comeIn, device } from './walk.ts';
import { exactly } from './words.ts';

const langs = ['en', 'es', 'ar'] as const;
test.use({ trace: 'off', school: 'of its own: a guardian is forgotten' });
test.describe.configure({ timeout: 180_000 });

/** Nothing axe complains about, in any language; ends in English. */
async function expectSound(page: Page, path: string, title: string): Promise<void> {
  for (const lang of [...langs].reverse()) {
    await page.goto(`${path}?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(exactly(lang, title));
    expect(await audit(page, { lang, dark: lang === 'en' })).toEqual([]);
  }
}

async function found(office: Page, name: string): Promise<number> {
  await office.goto('/office/people?lang=en');
  await office.locator('input[type=search]').fill(name);
  await office.locator('main form.form button').first().click();
  await expect(office.locator('input[type=search]')).toHaveValue(name);
  return office.getByRole('link', { name }).count();
}

test('a guardian is shown what is kept, and is forgotten: first counted, then the name is typed', async ({
  browser,
  world,
}) => {
  const office = await device(browser, world, { phone: true });
  await office.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const family = await device(browser, world, { phone: true, script: false });
  await comeIn(family, world.links.family2);
  await expect(family.locator('main')).toContainText('Omar');
  await comeInAs(office, world, 'office');

  await found(office, 'Yusuf Haddad');
  await office.getByRole('link', { name: 'Yusuf Haddad' }).click();
  const person = new URL(office.url()).pathname;

  await test.step('what is kept is counted, and opened when the guardian has asked', async () => {
    await office.getByRole('link', { name: 'What is kept' }).click();
    await expectSound(office, `${person}/record`, 'retention.record.title');
    const show = office.getByRole('button', { name: 'Show it to print' });
    await show.click();
    await expect(office.getByRole('alert')).toContainText('Please tick this first.');
    expect(await audit(office, { lang: 'en' })).toEqual([]);
    await expect(office.locator('#people')).toHaveCount(0);
    await office.getByLabel(/has asked to see it/).check();
    const downloading = office.waitForEvent('download');
    await office.getByRole('button', { name: 'Download it as a file' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('record.json');
    const record = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(record.people.map((one: { given_name: string }) => one.given_name).sort()).toEqual([
      'Noor',
      'Omar',
      'Yusuf',
    ]);
    await show.click();
    await expect(office.locator('#people')).toContainText('Omar Haddad');
    expect(await audit(office, { lang: 'en', dark: true })).toEqual([]);
    await office.emulateMedia({ media: 'print' });
    await expect(office.locator('nav, button, .button').filter({ visible: true })).toHaveCount(0);
    await expect(office.locator('#people')).toBeVisible();
    await office.emulateMedia({ media: 'screen' });
  });

  await test.step('another name forgets nobody; his own, typed without any script, forgets him', async () => {
    await expectSound(office, `${person}/forget`, 'retention.forget.title');
    const plain = await device(browser, world, { phone: true, script: false });
    await plain.context().addCookies(await office.context().cookies());
    await plain.goto(person);
    await plain.getByRole('link', { name: 'Forget this person' }).click();
    await expect(plain.locator('#goes')).toContainText('Ties between adult and child');
    await plain.getByLabel('To confirm, type the name').fill('Omar Haddad');
    await plain.getByRole('button', { name: 'Forget for good' }).click();
    await expect(plain.getByRole('alert')).toContainText('That is not the name that stands here.');
    expect((await family.goto('/family'))?.status()).toBe(200);
    await plain.getByLabel('To confirm, type the name').fill('yusuf haddad');
    await plain.getByRole('button', { name: 'Forget for good' }).click();
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Forgotten');
    await expect(plain.locator('main')).not.toContainText('Haddad');
    expect(plain.url()).not.toContain(person);
  });

  await test.step('the button of a page that was open elsewhere says that it is done already', async () => {
    await office.getByLabel('To confirm, type the name').fill('Yusuf Haddad');
    await office.getByRole('button', { name: 'Forget for good' }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('Already forgotten');
    await expectSound(office, '/office/forgotten', 'retention.forgotten.title');
    expect((await office.goto(`${person}/forget`))?.status()).toBe(404);
  });

  await test.step('his link and his mails are gone; the children are still there', async () => {
    const open = await family.goto('/family');
    expect(open?.status()).toBe(403);
    await family.goto(world.links.family2);
    await expect(family.locator('body')).not.toContainText(/Omar|Noor|Haddad/);
    const mailbox = await device(browser, world);
    await mailbox.goto('/mailbox?lang=en');
    await expect(mailbox.locator('main')).not.toContainText('yusuf.haddad@mail.example');
    expect(await found(office, 'Yusuf Haddad')).toBe(0);
    expect(await found(office, 'Omar Haddad')).toBe(1);
  });
});
