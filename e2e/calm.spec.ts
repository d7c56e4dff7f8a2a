import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { comeInAs } from './half-done.ts';
import { dataFolder, removeFolder, startProgram } from './program.ts';
import { comeIn, device } from './walk.ts';
import { exactly } from './words.ts';

const langs = ['en', 'es', 'ar'] as const;
test.use({ trace: 'off', school: 'of its own: somebody asks too often' });
test.describe.configure({ timeout: 90_000 });

/** The page is calm: the words for it, nothing axe complains about, light and dark, and a way back in. */
async function expectCalm(page: Page, lang: (typeof langs)[number], which: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(exactly(lang, `core.calm.${which}.title`));
  await expect(page.getByRole('link', { name: exactly(lang, 'core.calm.home') })).toBeVisible();
  expect(await audit(page, { lang, dark: true })).toEqual([]);
}

test('whoever asks too often, or sends a page that is too old, is told so calmly', async ({
  browser,
  world,
}) => {
  const page = await device(browser, world, { phone: true });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  for (const lang of langs) {
    await page.goto(`/lost-link?lang=${lang}`);
    await page.evaluate(() => document.querySelector('main input[name=_csrf]')?.setAttribute('value', 'old'));
    const [stale] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.locator('main form button').click(),
    ]);
    expect(stale.status()).toBe(403);
    await expectCalm(page, lang, 'stale-form');
  }
  let status = 0;
  for (let tries = 0; tries < 10 && status !== 429; tries++) {
    await page.goto('/lost-link');
    await page.locator('main input[name=email]').fill('somebody@nowhere.example');
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.locator('main form button').click();
    status = (await answered).status();
  }
  expect(status).toBe(429);
  await expectCalm(page, 'ar', 'too-often');
});

test('on a phone the staff’s navigation unfolds from one button, and holds its own in the dark', async ({
  browser,
  world,
}) => {
  for (const lang of langs) {
    const page = await device(browser, world, { phone: true });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await comeInAs(page, world, 'office');
    await page.goto(`/office/people?lang=${lang}`);
    const link = page.locator('nav a[href="/office/letters"]');
    await expect(link).toBeHidden();
    expect((await page.locator('.masthead').boundingBox())?.height).toBeLessThan(100);
    await page.locator('.menu-button').click();
    await expect(link).toBeVisible();
    expect(await audit(page, { lang, dark: true })).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(link).toBeVisible();
    await expect(page.locator('.menu-button')).toBeHidden();
    await page.context().close();
  }
});

test('when the database is gone, a reader sees one calm page with a number, and the program stays', async ({
  browser,
}) => {
  const seeded = process.env.ALONGSIDE_E2E_SEEDED;
  test.skip(!seeded || !existsSync(join(seeded, 'postgres')), 'a database on a server is not ours to stop');
  const folder = dataFolder();
  execFileSync('cp', ['-a', `${seeded}/.`, folder]);
  const program = await startProgram(folder);
  try {
    const page = await device(browser, program.world, { phone: true });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await comeIn(page, program.world.links.family2);
    const postmaster = Number(
      readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(postmaster, 'SIGINT'); // its fast shutdown: every connection ends at once
    for (const lang of langs) {
      await expect.poll(async () => (await page.goto(`/family?lang=${lang}`))?.status()).toBe(500);
      await expectCalm(page, lang, 'broken');
      await expect(page.locator('main .hint')).toHaveText(/[0-9a-f]{12}/);
      await expect(page.locator('body')).not.toContainText(/ECONN|postgres|Error|at async/);
    }
  } finally {
    await program.stop();
    removeFolder(folder);
  }
});
