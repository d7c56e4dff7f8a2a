import type { Page } from '@playwright/test';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { type Round, type Walked, walk } from './crawl.ts';
import { comeInAs, halfDone, openTalk, sentTooEarly } from './half-done.ts';
import { comeIn, device } from './walk.ts';

const langs = ['en', 'es', 'ar'] as const;

// what is wrong is said in words; recording every look would take longer than looking
test.use({ trace: 'off', school: 'of its own: first visits, and talks that nobody else expects' });
test.describe.configure({ timeout: 180_000 });

/** The same round in every language; the colours of the dark are looked at once, since words do not change them. */
async function inEveryLanguage(page: Page, round: Omit<Round, 'lang'>): Promise<Walked> {
  const all: Walked = { patterns: new Map(), complaints: [] };
  for (const lang of langs) {
    await test.step(lang, async () => {
      const seen = await walk(page, { ...round, lang, dark: lang === 'en' });
      for (const [pattern, path] of seen.patterns) all.patterns.set(pattern, path);
      all.complaints.push(...seen.complaints);
    });
  }
  return all;
}

/** A small phone of a reader who does not like things to move: colours are looked at when they have arrived. */
async function phone(...[browser, world]: Parameters<typeof device>): Promise<Page> {
  const page = await device(browser, world, { phone: true });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  return page;
}

/** What those forms answer that were sent too early: each pattern's last page, in every language. */
async function refusals(page: Page, { patterns }: Walked, forms: string[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const lang of langs) {
    await page.goto(`${patterns.get(forms[0] ?? '')?.split('?')[0]}?lang=${lang}`);
    for (const form of forms) {
      await sentTooEarly(page, patterns.get(form) ?? form);
      const wrong = await audit(page, { lang, dark: lang === 'en' });
      complaints.push(...wrong.map((one) => `${lang} ${form}, refused: ${one}`));
    }
  }
  return complaints;
}

function expectAll({ patterns, complaints }: Walked, must: string[]): void {
  expect(complaints).toEqual([]);
  expect([...patterns.keys()].filter((one) => must.includes(one)).sort()).toEqual([...must].sort());
}

test('pages that anybody may open', async ({ browser, world }) => {
  const page = await phone(browser, world);
  const doors = [
    '/',
    '/sample',
    '/sign-in',
    '/sign-in/confirm?token=nonsense',
    '/code',
    '/lost-link',
    '/link-closed',
    '/cookies',
  ];
  const all = await inEveryLanguage(page, {
    from: [...doors, '/no-such-page', '/f/no-such-link'],
    within: /^\/(sign-in|code|lost-link)/,
  });
  expectAll(all, [
    '/',
    '/sample',
    '/sign-in',
    '/sign-in/confirm?token',
    '/code',
    '/lost-link',
    '/link-closed',
    '/cookies',
  ]);
  expect(await refusals(page, all, ['/sign-in', '/lost-link', '/code'])).toEqual([]);
});

test('the mailbox, and every mail in it as a page of its own', async ({ browser, world }) => {
  const page = await phone(browser, world);
  const all = await inEveryLanguage(page, { from: ['/mailbox'], within: /^\/mailbox/ });
  expectAll(all, ['/mailbox', '/mailbox/:id']);
  await page.goto('/mailbox?lang=en');
  const mails = await page
    .locator('article a')
    .evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  const complaints: string[] = [];
  for (const mail of new Set(mails)) {
    await page.goto(`${mail}/html`);
    const lang = (await page.locator('html').getAttribute('lang')) ?? '';
    complaints.push(...(await audit(page, { lang })).map((wrong) => `${mail}: ${wrong}`));
  }
  expect(mails.length).toBeGreaterThan(2);
  expect(complaints).toEqual([]);
});

for (const who of ['family1', 'family2'] as const) {
  test(`every page of a family (${who})`, async ({ browser, world }) => {
    const page = await phone(browser, world);
    await page.goto(world.links[who]);
    await page.goto('/family');
    expect(new URL(page.url()).pathname).toBe('/family/notice');
    const complaints: string[] = [];
    for (const lang of langs) {
      await page.goto(`/family/notice?lang=${lang}`);
      complaints.push(...(await audit(page, { lang, dark: lang === 'en' })));
    }
    expect(complaints).toEqual([]);
    await comeIn(page, world.links[who]);
    const all = await inEveryLanguage(page, {
      from: ['/family', '/family/notice', '/family/no-such-page'],
      within: /^\/family(\/|$)/,
    });
    const both = [
      '/family',
      '/family/notice',
      '/family/children/:id/rounds/:id/voice',
      '/family/children/:id/rounds/:id/book',
      '/family/check-ins/:id',
      '/family/conferences/:id',
    ];
    const after = ['/family/conferences/:id/correct'];
    const booked = ['', '/change', '/cancel'].map((end) => `/family/conferences/:id/booking${end}`);
    expectAll(all, [...both, ...(who === 'family1' ? after : [...booked, '/family/rounds/:id/book'])]);
    const forms =
      who === 'family1' ? after : ['/family/rounds/:id/book', '/family/children/:id/rounds/:id/book'];
    expect(await refusals(page, all, forms)).toEqual([]);
  });
}

test('every page of a teacher', async ({ browser, world }) => {
  const page = await phone(browser, world);
  await comeInAs(page, world, 'teacher');
  const all = await inEveryLanguage(page, { from: ['/teacher', '/account'], within: /^\/teacher(\/|$)/ });
  const talk = ['', '/prepare', '/meet', '/private', '/revise'].map(
    (end) => `/teacher/conferences/:id${end}`,
  );
  const desk = ['/:id/:id/:id', '/talks/:id', '/talks/:id/change', '/talks/:id/cancel'];
  expectAll(all, [
    ...['/account', '/teacher', '/teacher/talks', '/teacher/why', '/teacher/promises', ...talk],
    ...['/teacher/check-ins', '/teacher/check-ins/:id', '/teacher/bookings'],
    ...desk.map((end) => `/teacher/bookings${end}`),
  ]);
});

test('every step of a talk, until it is closed and looked at', async ({ browser, world }) => {
  const page = await phone(browser, world);
  await comeInAs(page, world, 'teacher');
  const complaints: string[] = [];
  const seen = await openTalk(page, async (place) => {
    const url = new URL(page.url());
    for (const lang of langs) {
      url.searchParams.set('lang', lang);
      await page.goto(url.href);
      for (const wrong of await audit(page, { lang, dark: lang === 'en' }))
        complaints.push(`${lang} ${place}: ${wrong}`);
    }
    url.searchParams.set('lang', 'en');
    await page.goto(url.href);
  });
  expect(complaints).toEqual([]);
  expect(seen).toEqual(
    'start welcome voice together asked goal each close agree preview closed revise'.split(' '),
  );
});

test('every page of a leader', async ({ browser, world }) => {
  const page = await phone(browser, world);
  await comeInAs(page, world, 'leader');
  const draft = await halfDone.round(page);
  const all = await inEveryLanguage(page, {
    from: ['/leader', `/leader/rounds/${draft}`],
    within: /^\/leader(\/|$)/,
  });
  const planning = ['basics', 'hours', 'hours/:id', 'questions', 'preview', 'open'];
  expectAll(all, [
    ...['/leader', '/leader/ground', '/leader/why', '/leader/reach', '/leader/rounds', '/leader/rounds/new'],
    ...['/leader/rounds/:id', ...planning.map((step) => `/leader/rounds/:id/${step}`)],
  ]);
  expect(await refusals(page, all, ['/leader/rounds/new', '/leader/rounds/:id/hours'])).toEqual([]);
});

test('every page of the office', async ({ browser, world }) => {
  const page = await phone(browser, world);
  await comeInAs(page, world, 'office');
  const from = ['/office', await halfDone.import(page), await halfDone.restriction(page)];
  for (const kind of ['student', 'guardian', 'staff'] as const) from.push(await halfDone.person(page, kind));
  const all = await inEveryLanguage(page, { from, within: /^\/office(\/|$)/ });
  const alone = ['people', 'roster', 'calendar', 'restrictions', 'notice', 'letters', 'bookings'];
  expectAll(all, [
    ...['/office', ...alone.map((room) => `/office/${room}`), '/office/people/:id', '/office/roster/:id'],
    ...['/office/restrictions/new', '/office/restrictions/:id', '/office/restrictions/new?child'],
    ...['/office/people/:id/contact', '/office/bookings/:id/:id/:id', '/office/voice/:id/:id/:id'],
    ...['/office/people/:id/forget', '/office/people/:id/record'],
  ]);
  const incomplete = ['/office/people/:id/forget', '/office/people/:id/record'];
  expect(
    await refusals(page, all, [
      '/office/restrictions/new?child',
      '/office/bookings/:id/:id/:id',
      ...incomplete,
    ]),
  ).toEqual([]);
});
