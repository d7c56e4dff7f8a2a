import type { Page } from '@playwright/test';
import type { World } from './program.ts';

/** Comes in as one of the staff, without waiting for a mail. */
export async function comeInAs(
  page: Page,
  world: World,
  who: 'teacher' | 'leader' | 'office',
): Promise<void> {
  await page.goto(world.links[who]);
  await page.goto(`/${who}?lang=en`);
}

const sendButton = 'main form[method=post] button:not([formaction])';

/** Work that somebody has begun and not ended, because some pages exist only then. Each answers with its address. */
export const halfDone = {
  /** A round that no family sees yet; its hours are given. */
  async round(page: Page): Promise<string> {
    await page.goto('/leader/rounds/new?lang=en');
    await page.locator('input[name=name]').fill('Spring talks');
    await page.locator(sendButton).last().click();
    const id = /rounds\/([0-9a-f-]{36})\/hours/.exec(page.url())?.[1] ?? '';
    const closes = await page.request.get(`/leader/rounds/${id}/basics`);
    const day = /name="closesOn"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="closesOn"/.exec(
      await closes.text(),
    );
    await page
      .locator('input[name=on]')
      .first()
      .fill(dayAfter(day?.[1] ?? day?.[2] ?? ''));
    await page.locator('input[name=from]').first().fill('14:00');
    await page.locator('input[name=until]').first().fill('16:00');
    await page.locator(sendButton).first().click();
    await page.waitForURL(/hours/);
    return id;
  },

  /** An import that was looked at: most people would leave, and one row cannot be read. */
  async import(page: Page): Promise<string> {
    await page.goto('/office/roster?lang=en');
    const users = [
      'sourcedId,status,orgSourcedIds,role,username,givenName,familyName,email,grades,homeroom',
      't0,active,lindenhof,teacher,t0,Jonas,Weber,jonas.weber@lindenhof.example,,',
      ',active,lindenhof,student,x,Nobody,Known,,2,',
      's-new,active,lindenhof,student,s-new,Nele,Öztürk,,2,',
    ];
    await page.locator('input[type=file]').setInputFiles({
      name: 'users.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(users.join('\r\n')),
    });
    await page.locator('input[name=complete]').check();
    await page.locator('main form[enctype] button').click();
    await page.waitForURL(/roster\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  },

  /** A restriction that begins in the year after next, so that it touches nobody. */
  async restriction(page: Page): Promise<string> {
    await page.goto('/office/restrictions/new?lang=en');
    await page.locator('input[type=search]').fill('Bondarenko');
    await page.locator('main form.form button').click();
    await page.locator('main a[href*="child="]').first().click();
    await page.locator('input[name=guardianId]').first().check();
    await page.locator('input[name=kind]').first().check();
    await page.locator('textarea[name=evidence]').fill('Court order 12 F 345/26, seen by the office.');
    const from = await page.locator('input[name=validFrom]').inputValue();
    await page
      .locator('input[name=validFrom]')
      .fill(from.replace(/^\d+-\d+-\d+/, `${Number(from.slice(0, 4)) + 2}-01-15`));
    await page.locator('main form[method=post] button').click();
    await page.waitForURL(/restrictions\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  },

  async person(page: Page, kind: 'student' | 'guardian' | 'staff'): Promise<string> {
    await page.goto(`/office/people?kind=${kind}&lang=en`);
    const link = page.locator('main a[href*="/office/people/"]').first();
    return (await link.getAttribute('href')) ?? '';
  },
};

function dayAfter(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Holds a talk from its first page to its agreement. `look` is called where each stands; answers with their names. */
export async function openTalk(page: Page, look: (place: string) => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const at = async (place: string) => {
    seen.push(place);
    await look(place);
  };
  await page.goto('/teacher/talks?lang=en');
  const coming = page.locator('li, article').filter({ hasNotText: /Omar|Lina/ });
  await coming.locator('a[href$="/meet"]:visible').last().click();
  const base = page.url().replace(/\/meet.*/, '');
  await at('start');
  await page.locator('form[action$="/meet/open"] button').click();
  for (const step of ['welcome', 'voice', 'together', 'goal', 'each', 'close']) {
    await at(step);
    if (step === 'together') {
      await page.locator('button[value=asked]').click();
      await at('asked');
    }
    await page.locator('button[value=next], button[value=agree]').click();
  }
  await page.goto(`${base}/agree?lang=en`);
  await at('agree');
  await fillAgreement(page);
  await page.waitForURL(/agree\/preview/);
  await at('preview');
  await page.locator('form[action$="/agree/close"] button').click();
  await page.waitForURL((url) => url.href.startsWith(base) && !url.pathname.includes('agree'));
  await at('closed');
  await page.goto(`${base}/revise?lang=en`);
  await at('revise');
  return seen;
}

const agreed: Record<string, string> = {
  goal: 'Begins with the part that is easy.',
  glow: 'Helped a younger child with the climbing frame.',
  growNeed: 'a quiet start',
  growStep: 'reads the task aloud first',
  'school1-what': 'Put the easy part on top',
  'school1-when': 'every morning',
  'school1-where': 'at the desk',
  'home1-what': 'Ask what was easy',
  'home1-when': 'at supper',
  'home1-where': 'at home',
  'promise1-what': 'A list of short books',
};

async function fillAgreement(page: Page): Promise<void> {
  await page.locator('input[name=outcome][value=goal]').check();
  for (const [name, text] of Object.entries(agreed)) await page.locator(`[name="${name}"]`).fill(text);
  await page.locator('select[name="promise1-kind"]').selectOption({ index: 1 });
  await page.locator('button[name=next][value=preview]').click();
}

/** The page that answers a form which was sent as it stood, though something in it is needed. */
export async function sentTooEarly(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const field of await page.locator('main form[method=post] input[type=email]').all())
    await field.fill('not this');
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  const shown = page.waitForEvent('domcontentloaded');
  await page
    .locator('main form[method=post]')
    .first()
    .evaluate((form: HTMLFormElement) => form.requestSubmit());
  if ((await answered).status() !== 422) throw new Error(`${path} took a form that is not complete.`);
  await shown;
}
