import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { comeIn, device } from './walk.ts';

const names = {
  latin: 'Wolfeschlegelstein'.repeat(17).slice(0, 300),
  arabic: 'مستشفيات'.repeat(38).slice(0, 300),
};

/** Makes every name on the page as long as a roster may bring them. */
async function lengthen(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const one of document.querySelectorAll('main bdi, .brand span')) one.textContent = name;
    const texts = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement?.closest('table')) continue; // there only times and numbers stand isolated
      text.nodeValue = text.nodeValue?.replace(/\u2068[^\u2069]*\u2069/g, `\u2068${name}\u2069`) ?? '';
    }
  }, name);
}

test('names of three hundred letters without a space make no page wider than its window', async ({
  browser,
  world,
}) => {
  const family = await device(browser, world);
  await comeIn(family, world.links.family1);
  const readers: [Page, string[]][] = [[family, ['/family']]];
  for (const [role, paths] of Object.entries({
    teacher: ['/teacher', '/teacher/talks', '/teacher/promises', '/teacher/check-ins', '/teacher/bookings'],
    leader: ['/leader/rounds', '/leader/reach'],
    office: ['/office/people', '/office/letters', '/office/bookings'],
  })) {
    const page = await device(browser, world);
    await page.goto(world.links[role as 'teacher']);
    readers.push([page, paths]);
  }
  for (const [page, paths] of readers)
    for (const path of paths) {
      await page.goto(`${path}?lang=en`);
      for (const [script, name] of Object.entries(names)) {
        await lengthen(page, name);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${path}, ${script}`).toBeLessThanOrEqual(width);
        }
      }
    }
});
