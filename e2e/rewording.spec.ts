import type { Page } from '@playwright/test';
import { openEndpoint, says } from '../src/coach/rewording/fixtures/endpoint.ts';
import { audit } from './audit.ts';
import { test as base, expect, type World } from './browser.ts';
import { device, preparing } from './walk.ts';
import { said } from './words.ts';

type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

const test = base.extend<object, { endpoint: Endpoint }>({
  endpoint: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const endpoint = await openEndpoint();
      await use(endpoint);
      await endpoint.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ endpoint }, use) => use({ COACH_URL: endpoint.url, COACH_MODEL: 'm', COACH_SECONDS: '3' }),
    { scope: 'worker' },
  ],
});
test.use({ school: 'of its own: it has a writing service' });

const offer =
  '[Child 1] is good at … . Listening goes well when … . What already helps at home? At school and at home we could try … .';

/** A teacher's page of preparing a talk, the child's name, and a sentence about that child typed into it. */
async function writing(page: Page, world: World, lang = 'en'): Promise<{ name: string; closing: string }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const to = await preparing(page, world);
  const title = (await page.locator('h1').textContent()) ?? '';
  const name = /\u2068([^\u2069]+)\u2069/.exec(title)?.[1] ?? '';
  await page.goto(`${to}?lang=${lang}`);
  const closing = `${name} never listens and is always lazy.`;
  await page.locator('[name=glow]').fill('A drawing in the yard.');
  await need(page).fill('');
  await need(page).pressSequentially(closing);
  return { name, closing };
}

const need = (page: Page) => page.locator('[name=growNeed]');
const panel = (page: Page) => page.locator('#f-growNeed-note');
const exchange = (page: Page) => page.locator('.coach-exchange');

/** Opens the note under the field and goes by Tab to the button that asks. */
async function ask(page: Page): Promise<void> {
  await expect(page.locator('#f-growNeed-notes')).toBeVisible();
  await page.locator('#f-growNeed-notes').focus();
  if (await panel(page).isHidden()) await page.keyboard.press('Enter');
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    if (await page.locator(':focus', { hasText: said('en', 'coach.note.ask') }).count()) break;
  }
  await page.keyboard.press('Enter');
}

test('by keyboard: asked for, seen in full, sent, and put in by a press of its own, which the field’s undo takes back', async ({
  browser,
  world,
  endpoint,
}) => {
  const page = await device(browser, world, { phone: true });
  const { name, closing } = await writing(page, world);
  endpoint.got.length = 0;
  endpoint.answers(says(offer));

  await test.step('typing sends nothing, and asking only shows', async () => {
    await ask(page);
    await expect(exchange(page)).toBeFocused();
    await expect(exchange(page)).toContainText(`This would be sent to \u2068${endpoint.host}`);
    await expect(exchange(page)).toContainText('[Child 1] never listens and is always lazy.');
    await expect(need(page)).toHaveValue(closing);
    await expect(page.locator('[name=glow]')).toHaveValue('A drawing in the yard.');
    expect(endpoint.got).toEqual([]);
    expect(await audit(page, { lang: 'en', dark: true })).toEqual([]);
  });

  await test.step('Enter in a one-line field neither sends nor saves', async () => {
    await page.locator('[name=glowWhere]').press('Enter');
    await page.waitForTimeout(300);
    await expect(exchange(page)).toBeVisible();
    expect(endpoint.got).toEqual([]);
  });

  await test.step('sent by a press of its own, without the name', async () => {
    await page.locator('button[value^="send"]').press('Enter');
    await expect(exchange(page)).toContainText(offer.replace('[Child 1]', name));
    await expect(need(page)).toHaveValue(closing);
    expect(endpoint.got).toHaveLength(1);
    expect(endpoint.got[0]?.body).not.toContain(name);
    expect(await audit(page, { lang: 'en', dark: true })).toEqual([]);
  });

  await test.step('put in, its first blank selected, and taken back', async () => {
    await page.locator('[data-offer]').press('Enter');
    await expect(need(page)).toBeFocused();
    await expect(need(page)).toHaveValue(offer.replace('[Child 1]', name));
    await page.keyboard.press('Control+z');
    await expect(need(page)).toHaveValue(closing);
  });
});

test('in Arabic, without script, on a small phone: the same by buttons, and a service that fails is told calmly', async ({
  browser,
  world,
  endpoint,
}) => {
  const page = await device(browser, world, { phone: true, script: false });
  const { closing } = await writing(page, world, 'ar');
  endpoint.got.length = 0;
  endpoint.answers((response) => void response.writeHead(500).end());
  await page.locator('button[value=read]').click();
  await page.locator('#grow button[value^="show growNeed"]').first().click();
  await expect(exchange(page)).toContainText('[Child 1] never listens');
  await expect(exchange(page)).toBeInViewport();
  await page.locator('button[value^="send"]').click();
  await expect(exchange(page)).toContainText(said('ar', 'coach.reword.nothing-better'));
  await expect(need(page)).toHaveValue(closing);
  endpoint.answers(says(offer));
  await page.locator('button[value=read]').click();
  await page.locator('#grow button[value^="show growNeed"]').first().click();
  await page.locator('button[value^="send"]').click();
  await expect(exchange(page)).toContainText('What already helps at home?');
  await expect(page.locator('[data-offer]')).toBeHidden();
  expect(endpoint.got).toHaveLength(2);
});

test('whoever turns the coach off is offered none of it', async ({ browser, world }) => {
  const page = await device(browser, world);
  await writing(page, world);
  await expect(page.locator('[data-ask]').first()).toBeAttached();
  await page.goto('/account');
  await expect(page.locator('#coach')).toContainText('a writing service of its own');
  await page.getByRole('button', { name: 'Turn the coach off' }).click();
  await page.goBack();
  await page.goto('/teacher/talks');
  const to = await page.locator('a[href$="/prepare"]').first().getAttribute('href');
  await page.goto(to ?? '');
  await expect(page.locator('[data-ask], .coach-exchange, [name=coach]')).toHaveCount(0);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Turn the coach on' }).click();
});
