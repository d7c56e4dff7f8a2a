import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { comeIn, device } from './walk.ts';

test.use({ trace: 'off' });

/** Everything that is pressed by a thumb; links within a sentence are as small as their words. */
const pressed = '.button, .foot a, summary, select, .slot, .choice';

/** What does not fit on the page as it stands, with everything unfolded. */
function tooLargeOrSmall(page: Page, letters: number): Promise<string[]> {
  return page.evaluate(
    ({ letters, pressed }) => {
      for (const fold of document.querySelectorAll('details')) {
        fold.removeAttribute('name'); // one of a group closes the others
        fold.open = true;
      }
      const { documentElement: html } = document;
      html.style.fontSize = `${letters * 100}%`;
      const found = html.scrollWidth > window.innerWidth ? [`${html.scrollWidth} px wide`] : [];
      for (const one of document.querySelectorAll(pressed)) {
        const { width, height } = one.getBoundingClientRect();
        if (width && (width < 43.5 || height < 43.5)) found.push(`${width} × ${height}: ${one.textContent}`);
      }
      return found;
    },
    { letters, pressed },
  );
}

for (const who of ['family1', 'family2'] as const)
  test(`pages of a family fit a phone with letters twice as large, and thumbs with letters as they are (${who})`, async ({
    browser,
    world,
  }) => {
    const page = await device(browser, world, { phone: true });
    await comeIn(page, world.links[who]);
    const wrong: string[] = [];
    for (const lang of ['en', 'es', 'ar']) {
      const queue = [`/family?lang=${lang}`, '/lost-link', '/code', '/nothing-here'];
      for (const path of queue) {
        await page.goto(path);
        for (const letters of [1, 2])
          for (const one of await tooLargeOrSmall(page, letters))
            wrong.push(`${lang} ${path}, letters × ${letters}: ${one}`);
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
        const inside = links.filter((one) => one.startsWith('/family') && !one.endsWith('.ics'));
        queue.push(...inside.filter((one) => !queue.includes(one)));
      }
      expect(queue.length).toBeGreaterThan(8);
    }
    expect(wrong).toEqual([]);
  });
