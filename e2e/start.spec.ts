import { expect, test } from './browser.ts';

test('the sample school opens from each printed link, in a real browser', async ({ page, world }) => {
  for (const link of Object.values(world.links)) {
    const response = await page.goto(link);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('Arabic letters have shapes here, and join', async ({ page }) => {
  // Without a font for them every letter is the same box, joined or kept apart by a zero-width non-joiner.
  await page.setContent('<b id="joined">سلام</b> <b id="apart">س&zwnj;ل&zwnj;ا&zwnj;م</b>');
  const width = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.width ?? 0;
  expect(await width('joined')).toBeLessThan((await width('apart')) * 0.95);
});
