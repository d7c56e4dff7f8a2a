import { expect, test } from './browser.ts';
import { comeIn, device, moveClock, readMail } from './walk.ts';

const maria = 'maria.castillo@mail.example';

test('the whole arc, on a laptop in English: from the family’s voice to the answered check-in', async ({
  browser,
  world,
}) => {
  test.setTimeout(180_000);
  const family = await device(browser, world);
  const teacher = await device(browser, world);
  const mailbox = await device(browser, world);

  await test.step('the family says what matters', async () => {
    await comeIn(family, world.links.family1);
    await family.getByRole('link', { name: 'Answer the questions' }).click();
    await family
      .getByRole('textbox', { name: /love right now/ })
      .fill('Snails, and everything that lives under stones.');
    await family.getByRole('button', { name: 'Save my answers' }).click();
    await expect(family.getByText('Snails')).toBeVisible();
  });

  await test.step('and picks a time with her teacher', async () => {
    await family.goto('/family');
    await family.getByRole('link', { name: 'Pick a time' }).click();
    await family.locator('summary', { hasText: 'Jonas Weber' }).click();
    const offered = family.locator('details', { hasText: 'Jonas Weber' });
    await offered.getByRole('radio', { name: '16:00' }).last().check({ force: true });
    await offered.getByRole('button').last().click();
    await expect(family.getByRole('heading', { level: 1 })).toContainText(/Lina/);
    const calendar = await family.request.get(
      await family
        .getByRole('link', { name: /calendar/i })
        .first()
        .evaluate((a: HTMLAnchorElement) => a.href),
    );
    expect(await calendar.text()).toContain('BEGIN:VEVENT');
  });

  let talk = '';
  await test.step('the teacher prepares with the family’s voice beside', async () => {
    await teacher.goto(world.links.teacher);
    await teacher.goto('/teacher/talks?lang=en');
    const card = teacher
      .locator('li, article', { hasText: 'Lina Castillo' })
      .filter({ has: teacher.getByRole('link', { name: 'Prepare' }) })
      .last();
    await card.getByRole('link', { name: 'Prepare' }).click();
    talk = /conferences\/([^/]+)/.exec(teacher.url())?.[1] ?? '';
    await expect(teacher.getByText('everything that lives under stones')).toBeVisible();
    await teacher
      .getByRole('textbox', { name: /What did .*Lina.* do/ })
      .fill('Lina built a home for three snails and labelled every corner.');
    await teacher.getByRole('textbox', { name: 'Where was it?' }).fill('in the school garden');
    await teacher.getByRole('textbox', { name: 'When was it?' }).fill('on Tuesday');
    await teacher
      .getByRole('textbox', { name: /What does .*Lina.* need/ })
      .fill('a calm beginning before writing');
    await teacher
      .getByRole('textbox', { name: 'What is the next small step?' })
      .fill('draws the story first');
    await teacher.getByRole('radio', { name: /Curiosity/ }).check();
    await teacher.getByRole('button', { name: 'Save the preparation' }).click();
    await teacher.goto(`/teacher/conferences/${talk}/private`);
    await teacher.locator('textarea').first().fill('A private worry that must stay mine.');
    await teacher.locator('main form button').first().click();
  });

  await test.step('they meet: the family first, the grow only after asking', async () => {
    await teacher.goto(`/teacher/conferences/${talk}/meet`);
    await teacher.getByRole('button', { name: 'Start the talk' }).click();
    await expect(teacher.getByText('three snails')).toBeVisible();
    await teacher.getByRole('button', { name: /Go on: The family first/ }).click();
    await expect(teacher.getByText('everything that lives under stones')).toBeVisible();
    await teacher.getByRole('button', { name: 'Family speaks' }).click();
    await teacher.getByRole('button', { name: /Go on: Growing together/ }).click();
    expect(await teacher.content()).not.toContain('draws the story first');
    await teacher.getByRole('button', { name: /We have asked/ }).click();
    await expect(teacher.getByText('draws the story first')).toBeVisible();
  });

  await test.step('they agree, see what will be sent and to whom, and close', async () => {
    await teacher.goto(`/teacher/conferences/${talk}/agree`);
    const [goal, reason] = [teacher.locator('[name=goal]'), teacher.locator('[name=noGoalBecause]')];
    await expect(goal).toBeVisible();
    await expect(reason).toBeVisible();
    await teacher.getByRole('radio', { name: 'With a shared goal' }).check();
    await expect(goal).toBeVisible();
    await expect(reason).toBeHidden();
    await teacher
      .getByRole('textbox', { name: 'Our shared goal' })
      .fill('Lina starts to write within five minutes, with a drawing as the plan.');
    for (const [side, what] of [
      ['At school, 1', 'Put a drawing sheet on the table'],
      ['At home, 1', 'Draw one plan together'],
    ] as const) {
      const group = teacher.getByRole('group', { name: side });
      await group.getByRole('textbox', { name: 'What' }).fill(what);
      await group.getByRole('textbox', { name: 'When', exact: true }).fill('Wednesdays');
      await group.getByRole('textbox', { name: 'Where, or how often' }).fill('at the table');
    }
    // whoever follows a link right after the last letter finds it again
    await teacher.getByRole('navigation').locator('a[href="/teacher"]').first().click();
    await teacher.waitForURL('**/teacher');
    await teacher.goto(`/teacher/conferences/${talk}/agree`);
    const home = teacher.getByRole('group', { name: 'At home, 1' });
    await expect(home.getByRole('textbox', { name: 'Where, or how often' })).toHaveValue('at the table');
    const promise = teacher.getByRole('group', { name: 'Promise 1' });
    await promise.getByLabel('What you will do').fill('Send ten drawing sheets');
    // whoever presses while a slow network still saves is not told of another window
    await teacher.route('**/agree/draft', async (route) => {
      const answer = await route.fetch();
      await new Promise((done) => setTimeout(done, 600));
      await route.fulfill({ response: answer });
    });
    const saving = teacher.waitForRequest('**/agree/draft');
    await promise.getByLabel('By when').selectOption({ index: 1 });
    await saving;
    await teacher.waitForTimeout(300);
    await teacher.getByRole('button', { name: 'See what will be sent' }).click();
    await expect(teacher.locator('main')).toContainText('María Castillo');
    await expect(teacher.locator('main')).not.toContainText('Pablo');
    await expect(teacher.locator('main')).not.toContainText('private worry');
    const kept = await teacher.context().newPage();
    await kept.goto(teacher.url());
    await expect(kept.locator('main')).toContainText('Nothing has been sent yet');
    await teacher
      .getByRole('button', { name: /Close|Send/ })
      .first()
      .click();
    await expect(teacher.locator('main')).toContainText('with a drawing as the plan');
    // as it comes back in a browser that keeps pages alive for the back button, which this one is told not to
    await kept.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(kept.locator('main')).not.toContainText('Nothing has been sent yet');
    await expect(kept.locator('main')).toContainText('with a drawing as the plan');
    await kept.close();
    await teacher.goBack();
    await teacher.reload();
    await expect(teacher.locator('main')).toContainText('with a drawing as the plan');
  });

  await test.step('the summary arrives once, in the family’s language, without a private word', async () => {
    await moveClock(mailbox, 'One hour on');
    const text = await readMail(mailbox, /Lo que acordamos|What we agreed/, maria);
    expect(text).toContain('with a drawing as the plan');
    expect(text).not.toContain('private worry');
    expect(text).not.toContain('Pablo');
  });

  await test.step('the family adds how it remembers the talk', async () => {
    await family.goto(`/family/conferences/${talk}?lang=en`);
    await expect(family.locator('main')).not.toContainText('private worry');
    await family.getByRole('link', { name: 'Write how you remember it' }).click();
    await family.locator('main textarea').first().fill('We said three minutes, not five.');
    await family.locator('main form button').first().click();
    await expect(family.locator('main')).toContainText('We said three minutes');
    await expect(family.locator('main')).toContainText('with a drawing as the plan');
  });

  await test.step('the teacher keeps the promise, and the family sees it done', async () => {
    await teacher.goto('/teacher/promises?lang=en');
    const promise = teacher.locator('.card', { hasText: 'Send ten drawing sheets' }).last();
    await promise.locator('summary').click();
    await promise.getByRole('button', { name: 'It is done' }).click();
    await family.goto(`/family/conferences/${talk}?lang=en`);
    await expect(family.locator('main')).toContainText(/done/i);
  });

  await test.step('two weeks later the teacher asks, and the family answers with one tap', async () => {
    await moveClock(mailbox, 'Two weeks on');
    await moveClock(mailbox, 'Next morning');
    await moveClock(mailbox, 'Next morning');
    await moveClock(mailbox, 'Next morning');
    await moveClock(mailbox, 'Next morning');
    await teacher.goto('/teacher/check-ins?lang=en');
    // a few families at a time stand on the page; the others wait below
    await teacher.locator('summary', { hasText: 'Later' }).click();
    await teacher.locator('main').getByRole('link', { name: /Lina/ }).last().click();
    await teacher
      .locator('main textarea')
      .first()
      .fill('Lina laid out the drawing sheet before I said a word.');
    await teacher.getByRole('button', { name: /Send/ }).first().click();
    await moveClock(mailbox, 'One hour on');
    await family.goto('/family?lang=en');
    await family.getByRole('link', { name: 'Read and answer' }).first().click();
    await expect(family.locator('main')).toContainText('laid out the drawing sheet');
    await family.getByRole('button', { name: 'It is tricky' }).click();
    await teacher.goto('/teacher/check-ins?lang=en');
    await expect(teacher.locator('.card', { hasText: 'Lina Castillo' }).first()).toContainText(/tricky/);
  });
});
