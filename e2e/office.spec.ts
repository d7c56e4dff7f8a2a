import type { Page } from '@playwright/test';
import { sampleRoster } from '../db/seed/roster.ts';
import { makeZip } from '../src/people/roster/fixtures/zip.ts';
import { audit } from './audit.ts';
import { expect, test } from './browser.ts';
import { comeInAs } from './half-done.ts';
import { comeIn, device, readMail } from './walk.ts';

const yusuf = 'yusuf.haddad@mail.example';
const edda = 'edda.brandmeier@mail.example';

/** A new family, as an office's own system would write it: vendor's columns, a row without an id, one that slipped. */
const messy = {
  'users.csv': [
    '\ufeffSourcedID,Status,OrgSourcedIds,Role,UserName,givenName,familyName,email,grades,vendor_flag',
    'e2e-s1,active,lindenhof,student,nele,Nele,Brandmeier,,6,x',
    '',
    ',active,lindenhof,student,noid,Nobody,Known,,6,x',
    'e2e-s2,active,lindenhof,student,slip,Ida, Maria,Slipped,,6,x,one,too,many',
  ].join('\r\n'),
  'enrollments.csv': [
    'sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role',
    'e2e-e1,active,c11,lindenhof,e2e-s1,student',
    'e2e-e2,active,no-such-class,lindenhof,e2e-s1,student',
  ].join('\n'),
  'guardians.csv': [
    'studentSourcedId,guardianSourcedId,givenName,familyName,email,phone,language,relation,household',
    `e2e-s1,e2e-g1,Edda,Brandmeier,${edda},,German,mother,A`,
    'e2e-s1,e2e-g2,Karl,Brandmeier,not an address,,German,father,A',
  ].join('\n'),
};

async function upload(page: Page, name: string, files: Record<string, string>): Promise<void> {
  await page.goto('/office/roster?lang=en');
  await page
    .getByLabel('The files')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: makeZip(files) });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this import would change');
}

async function numberOf(page: Page, search: string): Promise<number> {
  await page.goto('/office/people?lang=en');
  await page.locator('input[type=search]').fill(decodeURIComponent(search));
  await page.locator('main form.form button').first().click();
  await expect(page.locator('input[type=search]')).toHaveValue(decodeURIComponent(search));
  return page.locator('main tbody tr').count();
}

test('the office takes a messy export: sees first, takes, and nobody leaves by half a file', async ({
  browser,
  world,
}) => {
  const office = await device(browser, world);
  await comeInAs(office, world, 'office');

  await test.step('a look changes nothing, and names what cannot be read by file and line', async () => {
    await upload(office, 'lindenhof.zip', messy);
    const rejected = office.locator('#rejected tbody tr');
    await expect(rejected).toHaveCount(3);
    await expect(rejected.filter({ hasText: 'users.csv' }).filter({ hasText: 'no id' })).toContainText('4');
    await expect(rejected.filter({ hasText: 'more values than' })).toContainText('5');
    await expect(rejected.filter({ hasText: 'enrollments.csv' })).toContainText('3');
    await expect(office.locator('#gaps tbody tr')).toContainText('guardians.csv');
    await expect(office.locator('main')).not.toContainText('Nobody');
    const preview = office.url();
    expect(await numberOf(office, 'Brandmeier')).toBe(0);
    await office.goto(preview);
  });

  await test.step('taken, the family is there, once', async () => {
    await office.getByRole('button', { name: 'Take it' }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('What this import changed');
    expect(await numberOf(office, 'Brandmeier')).toBe(3);
    await upload(office, 'again.zip', messy);
    await expect(office.locator('main')).toContainText('Nothing would change');
    await office.getByRole('button', { name: 'Take it' }).click();
    expect(await numberOf(office, 'Brandmeier')).toBe(3);
    expect(await numberOf(office, 'Slipped')).toBe(0);
  });

  await test.step('an export that broke off half-way is stopped until somebody says that they have left', async () => {
    const before = await numberOf(office, 'Tamimi');
    expect(before).toBeGreaterThan(1);
    const whole = sampleRoster();
    const lines = (whole['users.csv'] ?? '').trimEnd().split('\n');
    await upload(office, 'half.zip', {
      ...whole,
      'users.csv': lines.slice(0, lines.length / 2).join('\n'),
    });
    await expect(office.getByText(/people of .* would leave/)).toBeVisible();
    await office.getByRole('button', { name: 'Take it' }).click();
    await expect(office.getByText('Nobody was removed.').first()).toBeVisible();
    await expect(office.getByLabel('Yes, they have really left')).not.toBeChecked();
    expect(await numberOf(office, 'Tamimi')).toBe(before);
    expect(await numberOf(office, 'Brandmeier')).toBe(3);
  });
});

async function askForLink(page: Page, address: string): Promise<void> {
  await page.goto('/lost-link?lang=en');
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
}

async function mailsTo(mailbox: Page, address: string): Promise<number> {
  await mailbox.goto('/mailbox?lang=en');
  return mailbox.locator('article', { hasText: address }).count();
}

test('a restriction closes a guardian’s link in the same moment, and nobody else’s', async ({
  browser,
  world,
}) => {
  const office = await device(browser, world);
  const mailbox = await device(browser, world);
  const guardian = await device(browser, world, { phone: true, script: false });
  await comeInAs(office, world, 'office');
  if ((await numberOf(office, 'Brandmeier')) === 0) {
    await upload(office, 'lindenhof.zip', messy);
    await office.getByRole('button', { name: 'Take it' }).click();
  }

  let link = '';
  await test.step('the guardian has a link that opens', async () => {
    const had = await mailsTo(mailbox, edda);
    await askForLink(guardian, edda);
    await expect.poll(() => mailsTo(mailbox, edda)).toBe(had + 1);
    link = /http\S+\/f\/\S+/.exec(await readMail(mailbox, /./, edda))?.[0] ?? '';
    await comeIn(guardian, link);
    await expect(guardian.locator('main')).toContainText('Nele');
  });

  await test.step('the office enters what a court has said', async () => {
    await office.goto('/office/restrictions/new?lang=en');
    await office.getByLabel('Name of the child').fill('Brandmeier');
    await office.getByRole('button', { name: 'Search' }).click();
    await office.getByRole('link', { name: /Nele/ }).click();
    await office.getByRole('radio', { name: /Edda/ }).check();
    await office.getByRole('radio', { name: /No contact/ }).check();
    await office.getByRole('button', { name: 'Enter this restriction' }).click();
    await expect(office.getByRole('alert')).toBeVisible();
    await expect(office.getByRole('radio', { name: /Edda/ })).toBeChecked();
    await office.getByLabel('What have you seen').fill('Order of 3 November 2026, file 12 F 345/26.');
    await office.getByRole('button', { name: 'Enter this restriction' }).click();
    await expect(office.locator('main')).toContainText('The restriction holds.');
  });

  await test.step('neither the open page nor the link opens any more, and a lost link brings no new one', async () => {
    const open = await guardian.goto('/family');
    expect(open?.status()).toBe(403);
    await expect(guardian.getByRole('heading', { level: 1 })).toHaveText('This link does not open any more');
    await expect(guardian.locator('body')).not.toContainText('Nele');
    const again = await guardian.goto(link);
    expect(again?.status()).toBe(410);
    expect(new URL(guardian.url()).pathname).toBe('/link-closed');
    await expect(guardian.locator('body')).not.toContainText(/Nele|restriction|court/i);
    const [hers, his] = [await mailsTo(mailbox, edda), await mailsTo(mailbox, yusuf)];
    await askForLink(guardian, edda);
    await askForLink(guardian, yusuf); // who is known: when his mail is there, hers would be, too
    await expect.poll(() => mailsTo(mailbox, yusuf)).toBe(his + 1);
    expect(await mailsTo(mailbox, edda)).toBe(hers);
    expect((await guardian.goto(world.links.family1))?.status()).toBe(200);
  });
});

test('a letter’s code opens the family’s page', async ({ browser, world }) => {
  const office = await device(browser, world);
  await comeInAs(office, world, 'office');
  await office.goto('/office/letters?lang=en');
  const row = office.locator('main tbody tr').last();
  const name = (await row.locator('bdi').first().textContent()) ?? '';
  await row.getByRole('button').click();
  const letter = office.locator('.letter');
  await expect(letter).toHaveCount(1);
  await expect(letter).toContainText(name);
  await expect(letter.locator('svg')).toBeVisible();
  await office.setViewportSize({ width: 320, height: 640 });
  expect(await audit(office, { lang: 'en' })).toEqual([]);
  const code = (await letter.locator('.code, [class*=code]').last().textContent()) ?? '';

  const family = await device(browser, world, { phone: true, script: false });
  await family.goto('/code?lang=en');
  await family.locator('input[name=code]').fill('ABCD-EFGH-JK');
  await family.locator('main form button').first().click();
  await expect(family.locator('main .error').first()).toBeVisible();
  await expect(family.locator('input[name=code]')).toHaveValue('ABCD-EFGH-JK');
  await family.locator('input[name=code]').fill(code.toLowerCase().replaceAll('-', ' '));
  await family.locator('main form button').first().click();
  await family.locator('form[action="/family/notice"] button').click();
  await expect(family.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0] ?? name);
});
