import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };
type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };

export type Wanted = { lang: string; dark?: boolean };

/**
 * What is wrong with the page as it stands, with everything unfolded: axe-core's violations, wider than the window,
 * another number of h1 than one, another language or direction than the reader's. `dark` looks at the colours again
 * in the dark. Empty where nothing is.
 */
export async function audit(page: Page, { lang, dark = false }: Wanted): Promise<string[]> {
  const wrong = await page.evaluate((lang) => {
    for (const fold of document.querySelectorAll('details')) {
      fold.removeAttribute('name'); // one of a group closes the others
      fold.open = true;
    }
    const { documentElement: html } = document;
    const found: string[] = [];
    const h1 = document.querySelectorAll('h1').length;
    if (h1 !== 1) found.push(`${h1} h1`);
    if (html.lang !== lang) found.push(`lang is ${html.lang}`);
    if (getComputedStyle(html).direction !== (lang === 'ar' ? 'rtl' : 'ltr')) found.push('wrong direction');
    if (html.scrollWidth > window.innerWidth) {
      const wide = [...document.body.querySelectorAll('*')].filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > window.innerWidth + 1;
      });
      found.push(`${html.scrollWidth} px wide: ${wide.at(-1)?.outerHTML.slice(0, 200)}`);
    }
    return found;
  }, lang);
  // run by the driver, past the content security policy that forbids a script tag
  await page.evaluate(axe);
  wrong.push(...(await violations(page, { rules: { 'target-size': { enabled: true } } })));
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const seen = await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
    wrong.push(...seen.map((one) => `in the dark: ${one}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return wrong;
}

async function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: Axe };
    // a mail's frame is a page of its own, looked at on its own
    const { violations } = await axe.run(document, {
      ...options,
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map((n) => `${id}: ${n.html.slice(0, 200)} (${n.failureSummary?.replace(/\s+/g, ' ')})`),
    );
  }, options);
}
