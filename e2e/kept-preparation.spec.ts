import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { device, preparing } from './walk.ts';

test.use({ school: 'of its own: a preparation that is written in several windows' });

const glow = (page: Page) => page.locator('[name=glow]');
const step = (page: Page) => page.locator('[name=growStep]');
const said = (page: Page) => page.locator('keep-draft');
const saved = 'Saved as you typed it.';

test('a preparation is saved as one types: on a reload, a link, in two windows and without a network nothing is lost', async ({
  browser,
  world,
}) => {
  const page = await device(browser, world);
  const path = await preparing(page, world);

  await test.step('every part of it is there again after a reload, without a button', async () => {
    await glow(page).fill('Explained her drawing to Sami.');
    await page.locator('[name=glowWhere]').fill('in the reading corner');
    await page.locator('[name=growNeed]').fill('time to plan');
    await page.getByRole('radio', { name: /Curiosity/ }).check();
    await page.locator('[name=valueTie]').fill('She asks why.');
    await page.locator('details', { hasText: 'What excites the child' }).locator('summary').first().click();
    await page.locator('[name=pick][value="passion.1"]').check();
    await page.locator('[name=own-1]').fill('How do you calm down together?');
    await page.locator('[name=own-1-intent]').selectOption('wellbeing');
    await expect(said(page)).toHaveText(saved);
    await page.reload();
    await expect(glow(page)).toHaveValue('Explained her drawing to Sami.');
    await expect(page.locator('[name=glowWhere]')).toHaveValue('in the reading corner');
    await expect(page.locator('[name=growNeed]')).toHaveValue('time to plan');
    await expect(page.getByRole('radio', { name: /Curiosity/ })).toBeChecked();
    await expect(page.locator('[name=valueTie]')).toHaveValue('She asks why.');
    await expect(page.locator('[name=pick][value="passion.1"]')).toBeChecked();
    await expect(page.locator('[name=own-1]')).toHaveValue('How do you calm down together?');
    await expect(page.locator('[name=own-1-intent]')).toHaveValue('wellbeing');
  });

  await test.step('also when it is reloaded, or a link is followed, right after the last letter', async () => {
    await step(page).pressSequentially('draws three pictures');
    await page.reload();
    await expect(step(page)).toHaveValue('draws three pictures');
    await step(page).press('End');
    await step(page).pressSequentially(' first');
    await page.getByRole('navigation').locator('a[href="/teacher"]').first().click();
    await page.waitForURL('**/teacher');
    await page.goto(path);
    await expect(step(page)).toHaveValue('draws three pictures first');
  });

  await test.step('a second window is not covered by the first: it says so, and its button shows both', async () => {
    const other = await page.context().newPage();
    await other.goto(path);
    await glow(other).fill('Written in the other window.');
    await expect(said(other)).toHaveText(saved);
    await glow(page).fill('Written in this window.');
    await expect(said(page)).toContainText('saved in another window');
    await expect(said(page)).toBeInViewport();
    await other.reload();
    await expect(glow(other)).toHaveValue('Written in the other window.');
    // closed or reloaded now, these words would be gone: the browser asks first
    const asked = page.waitForEvent('dialog');
    const left = page.evaluate(() => location.reload());
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await left;
    await expect(glow(page)).toHaveValue('Written in this window.');
    await page.getByRole('button', { name: 'Save the preparation' }).click();
    await expect(page.getByRole('alert')).toContainText('Written in the other window.');
    await expect(glow(page)).toHaveValue('Written in this window.');
    await page.getByRole('button', { name: 'Save the preparation' }).click();
    await expect(page).toHaveURL(/\?saved/);
    await other.reload();
    await expect(glow(other)).toHaveValue('Written in this window.');
    await other.close();
  });

  await test.step('without a network it says so and holds a link; it saves as soon as there is one again', async () => {
    await page.context().setOffline(true);
    await glow(page).press('End');
    await glow(page).pressSequentially(' On a train.');
    await page.getByRole('navigation').locator('a[href="/teacher"]').first().click();
    await expect(said(page)).toContainText('Not saved just now');
    await expect(said(page)).toBeInViewport();
    await expect(glow(page)).toHaveValue('Written in this window. On a train.');
    await page.context().setOffline(false);
    await expect(said(page)).toHaveText(saved);
    await page.reload();
    await expect(glow(page)).toHaveValue('Written in this window. On a train.');
  });

  await test.step('what is too long is not taken, and the button says which it is', async () => {
    await page.locator('[name=glowWhere]').fill('a'.repeat(301));
    await expect(said(page)).toContainText('Not saved yet');
    await page.getByRole('button', { name: 'Save the preparation' }).click();
    await expect(page.locator('main')).toContainText('at most 300 characters');
    await expect(page.locator('[name=glowWhere]')).toHaveValue('a'.repeat(301));
  });
});

test('without script the button saves a preparation', async ({ browser, world }) => {
  const page = await device(browser, world, { phone: true, script: false });
  const path = await preparing(page, world);
  await glow(page).fill('Saved by the button alone.');
  await page.getByRole('button', { name: 'Save the preparation' }).click();
  await expect(said(page)).toHaveText('');
  await page.goto(path);
  await expect(glow(page)).toHaveValue('Saved by the button alone.');
});
