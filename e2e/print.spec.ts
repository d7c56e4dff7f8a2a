import type { Locator, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { comeInAs } from './half-done.ts';
import { comeIn, device } from './walk.ts';

/** How many sheets of A4 a printer would need. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What one can press or follow, and what only leads elsewhere. */
const controls = (page: Page): Locator =>
  page.locator('nav, .menu-button, .skip, footer, button, .button').filter({ visible: true });

for (const lang of ['en', 'ar'])
  test(`what was agreed prints on one sheet, unfolded, without navigation (${lang})`, async ({
    browser,
    world,
  }) => {
    const page = await device(browser, world, { lang });
    await comeIn(page, world.links.family1, lang);
    // the oldest talk: folded away as an earlier one as soon as another has been held
    for (const earlier of await page.locator('main details:not([open]) > summary').all())
      await earlier.click();
    await page.locator('main a[href^="/family/conferences/"]').last().click();
    await page.waitForURL(/\/family\/conferences\//);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = false;
    });
    const folded = page.locator('.fold-body');
    expect(await folded.count()).toBeGreaterThan(0);
    for (const one of await folded.all()) await expect(one).toBeHidden();
    expect(await controls(page).count()).toBeGreaterThan(0);

    await page.emulateMedia({ media: 'print' });
    for (const one of await folded.all()) await expect(one).toBeVisible();
    await expect(controls(page)).toHaveCount(0);
    await expect(page.locator('.masthead')).toContainText('Lindenhof');
    expect(await sheets(page)).toBe(1);
  });

test('letters print one to a sheet, with nothing around them', async ({ browser, world }) => {
  const page = await device(browser, world);
  await comeInAs(page, world, 'office');
  await page.goto('/office/letters?lang=en');
  await page.getByRole('button', { name: /Prepare \d+ letters/ }).click();
  const letters = page.locator('.letter');
  await expect(letters.first()).toBeVisible();
  const count = await letters.count();
  expect(count).toBeGreaterThan(10);

  await page.emulateMedia({ media: 'print' });
  await expect(controls(page)).toHaveCount(0);
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.masthead')).toBeHidden();
  await expect(letters.last().locator('.join-qr svg')).toBeVisible();
  expect(await sheets(page)).toBe(count);
});
