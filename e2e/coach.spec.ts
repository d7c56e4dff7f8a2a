import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { device, preparing } from './walk.ts';

test.use({ school: 'of its own: a teacher who writes a lot' });

const closing = 'He never listens.';

/**
 * Everything this browser sent, as it went over the line: but for the form's own fields on their way to where the form is
 * saved. What stands there besides is the coach's.
 */
async function everythingSent(page: Page): Promise<string[]> {
  const sent: string[] = [];
  const fields = await page
    .locator('main form [name]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
  const ownFields = new Set(fields);
  const saved = page.url().replace(/\?.*/, '/draft');
  page.on('request', (request) => {
    const typed = [...new URLSearchParams(request.postData() ?? '')];
    const isSaving = request.url() === saved;
    const besides = isSaving ? typed.filter(([name]) => !ownFields.has(name)) : [request.postData() ?? ''];
    sent.push(`${request.url()} ${besides}`);
  });
  return sent;
}

const need = (page: Page) => page.locator('[name=growNeed]');
const notes = (page: Page) => page.locator('#f-growNeed-notes');
const panel = (page: Page) => page.locator('#f-growNeed-note');

test('by keyboard alone: the note is reached, a beginning is put in and taken back, and what is kept stays kept', async ({
  browser,
  world,
}) => {
  const page = await device(browser, world, { phone: true });
  await preparing(page, world);
  const sent = await everythingSent(page);
  const { keyboard } = page;
  await need(page).fill('');
  const before = await page.locator('[name=growStep]').boundingBox();

  await test.step('what is written is underlined and noted, without anything moving', async () => {
    await need(page).pressSequentially(closing);
    await expect(notes(page)).toHaveText('1 note');
    await expect(page.locator('.coach-mark')).toContainText('never');
    expect(await page.locator('[name=growStep]').boundingBox()).toEqual(before);
    await expect(page.locator('[role=status]', { hasText: '1 note on: What does' })).toBeAttached();
    expect(await need(page).getAttribute('aria-describedby')).toContain('f-growNeed-notes');
    expect(await need(page).getAttribute('aria-details')).toBe('f-growNeed-note');
  });

  await test.step('the note is the next thing after the field, and Escape leads back', async () => {
    await keyboard.press('Tab');
    await expect(notes(page)).toBeFocused();
    await keyboard.press('Enter');
    await expect(panel(page)).toContainText('leaves no exception');
    await keyboard.press('Tab');
    await expect(panel(page).locator('.coach-try').first()).toBeFocused();
    await keyboard.press('Escape');
    await expect(need(page)).toBeFocused();
    await expect(panel(page)).toBeHidden();
    await expect(need(page)).toHaveValue(closing);
  });

  await test.step('a beginning comes only when asked for, its first blank ready to be filled', async () => {
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(need(page)).toBeFocused();
    await expect(need(page)).not.toHaveValue(/never/);
    const selected = await need(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe('…');
  });

  await test.step('the field’s own undo takes it back', async () => {
    await keyboard.press('Control+z');
    await expect(need(page)).toHaveValue(closing);
    await expect(notes(page)).toHaveText('1 note');
  });

  await test.step('"keep as it is" is one press, and holds after the page is opened again', async () => {
    await notes(page).focus();
    if (await panel(page).isHidden()) await keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Keep as it is' }).press('Enter');
    await expect(need(page)).toBeFocused();
    await expect(notes(page)).toBeHidden();
    await expect(page.locator('.coach-mark')).toHaveCount(0);
    await page.reload();
    await need(page).fill('');
    await need(page).pressSequentially(`She always forgets it. ${closing}`);
    await expect(page.locator('.coach-mark')).toHaveCount(1);
    await expect(page.locator('.coach-mark')).not.toContainText('listens');
  });

  expect(sent.filter((one) => /listens|never|kept|forgets/.test(one))).toEqual([]);
});

test('on another device the same sentence is noted again', async ({ browser, world }) => {
  const page = await device(browser, world);
  await preparing(page, world);
  await need(page).fill('');
  await need(page).pressSequentially(closing);
  await expect(notes(page)).toBeVisible();
  // there is room beside the field: the note lies there, and moves nothing
  await expect(panel(page)).toBeVisible();
  const [field, note] = [await need(page).boundingBox(), await panel(page).boundingBox()];
  expect(note?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
});

test('in Arabic, on a small phone, in the dark, in forced colours: whoever writes English there is read, and axe finds nothing', async ({
  browser,
  world,
}) => {
  const page = await device(browser, world, { phone: true });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await preparing(page, world, 'ar');
  await need(page).fill('يساعد زملاءه ولا يستمع أبدًا');
  await expect(notes(page)).toBeHidden();
  await need(page).fill('');
  await need(page).pressSequentially('He never listens to the teacher and he is the worst in the class.');
  await expect(notes(page)).toBeVisible();
  await notes(page).click();
  await expect(panel(page)).toContainText(/\p{Script=Arabic}/u);
  await expect(panel(page).locator('.coach-try span[lang=en]').first()).toContainText('…');
  expect(await audit(page, { lang: 'ar', dark: true })).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(
    await page
      .locator('.coach-text')
      .first()
      .evaluate((one) => getComputedStyle(one).color),
  ).toBe('rgba(0, 0, 0, 0)');
});

test('without script a button reads it once more, and the page comes back with everything typed', async ({
  browser,
  world,
}) => {
  const page = await device(browser, world, { phone: true, script: false });
  const path = await preparing(page, world);
  const unsaved = 'She never listens.';
  await need(page).fill(unsaved);
  await page.locator('[name=glow]').fill('She is kind and helpful.');
  await page.getByRole('button', { name: 'Read it once more' }).click();
  await expect(need(page)).toHaveValue(unsaved);
  await expect(page.locator('.coach-notes')).toHaveCount(2);
  await expect(page.locator('#grow .coach-notes')).toContainText('leaves no exception');
  await expect(page.locator('#glow .coach-notes')).toContainText('Where did you see it, and when?');
  await page.goto(path);
  await expect(need(page)).not.toHaveValue(unsaved);
});

test('whoever turns it off has neither underline nor button', async ({ browser, world }) => {
  const page = await device(browser, world);
  const path = await preparing(page, world);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Turn the coach off' }).click();
  await page.goto(path);
  await need(page).pressSequentially(closing);
  await page.waitForTimeout(1_000);
  await expect(page.locator('.coach-mark, .coach-open, coach-field, .coach-read')).toHaveCount(0);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Turn the coach on' }).click();
  await page.goto(path);
  await expect(page.locator('coach-field').first()).toBeAttached();
});
