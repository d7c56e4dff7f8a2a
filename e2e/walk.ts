import type { Browser, Page } from '@playwright/test';
import type { World } from './program.ts';

export type Device = { phone?: boolean; script?: boolean; lang?: string };

/** Somebody's own device: a browser of its own, with or without script. */
export async function device(
  browser: Browser,
  world: World,
  { phone, script = true, lang = 'en' }: Device = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? { width: 320, height: 640 } : { width: 1280, height: 800 },
    javaScriptEnabled: script,
    locale: lang,
    baseURL: world.url,
  });
  return context.newPage();
}

/** Comes in by a personal link, reads the notice where it is shown, and lands on the family's page in `lang`. */
export async function comeIn(page: Page, link: string, lang = 'en'): Promise<void> {
  await page.goto(link);
  const notice = page.locator('form[action="/family/notice"] button');
  if (await notice.count()) await notice.click();
  await page.goto(`/family?lang=${lang}`);
}

/** Moves the school's clock on the mailbox page; whatever falls due on the way is sent. */
export async function moveClock(
  page: Page,
  step: 'One hour on' | 'Next morning' | 'Two days on' | 'Two weeks on',
): Promise<void> {
  await page.goto('/mailbox?lang=en');
  await page.getByRole('button', { name: step }).click();
  await page.waitForURL('**/mailbox');
}

/** Opens the newest mail in the mailbox with this subject and answers with its text. */
export async function readMail(page: Page, subject: RegExp, to: string): Promise<string> {
  await page.goto('/mailbox?lang=en');
  const card = page.locator('article', { hasText: to }).filter({ hasText: subject }).first();
  const href = await card.getByRole('link').first().getAttribute('href');
  const answer = await page.request.get(`${href}/text`);
  return answer.text();
}

/** A teacher's page of preparing the first talk that is still to come. @returns its address */
export async function preparing(page: Page, world: World, lang = 'en'): Promise<string> {
  await page.goto(world.links.teacher);
  await page.goto('/teacher/talks?lang=en');
  const to = await page.locator('a[href$="/prepare"]').first().getAttribute('href');
  await page.goto(`${to}?lang=${lang}`);
  const notNow = page.locator('form[action$="/why/visit"] button[value="not-now"]');
  if (await notNow.count()) await notNow.click();
  await page.goto(`${to}?lang=${lang}`);
  return to ?? '';
}
