import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

describe('closing', () => {
  test('sends each guardian of the talk one summary in their language, with what was written labelled', async () => {
    await w.closeTalk();
    await w.deps.deliver();
    const mails = (await w.owner.query('SELECT to_person, lang, subject, body, html FROM mail ORDER BY lang'))
      .rows;
    expect(mails.map((mail) => [mail.to_person, mail.lang])).toEqual([
      [w.people.sam, 'en'],
      [w.people.maria, 'es'],
    ]);
    const [, spanish] = mails;
    expect(spanish.subject).toBe('Lo que acordamos para Lina');
    for (const text of [
      'Lina reads aloud on four evenings a week.',
      'Escrito en inglés',
      'martes, 8 de diciembre',
      '/f/',
    ]) {
      expect(spanish.body).toContain(text);
    }
    expect(JSON.stringify(mails)).not.toContain('Pablo');
  });

  test('pressed again, or after "back", shows the closed page and changes nothing', async () => {
    const preview = await (await w.look()).text();
    const fields = { rev: w.rev(preview), to: w.to(preview) };
    expect(await (await w.jonas.post(`${w.path()}/agree/close`, fields)).text()).toContain(
      'The talk is closed',
    );
    expect(await (await w.jonas.post(`${w.path()}/agree/close`, fields)).text()).toContain(
      'was closed already',
    );
    expect(await (await w.look({ goal: 'Too late' }, '1')).text()).toContain('was closed already');
    expect(await w.jonas.html(`${w.path()}/agree`)).toContain('What we agreed');
    expect([await w.count('agreement'), await w.count('agreement_draft')]).toEqual([1, 0]);
  });

  test('says that a message is on its way only where one is', async () => {
    const page = async () => (await w.closeTalk()).text();
    expect(await page()).toContain('The message is on its way.');
    await w.again();
    await w.owner.query('UPDATE person SET email = NULL WHERE person_id = ANY ($1)', [
      [w.people.maria, w.people.sam],
    ]);
    const paper = await page();
    expect(paper).toContain('Please print this page and send it home.');
    expect(paper).not.toMatch(/on its way|Nothing was sent/);
    await w.again();
    await w.restrict(w.people.maria, 'may-not-see');
    await w.restrict(w.people.sam, 'no-contact');
    const nobody = await page();
    expect(nobody).toContain('Nothing was sent, because nobody of this talk can be written to just now.');
    expect(nobody).not.toMatch(/on its way|what the family sees|print this page/);
  });

  test('waits for the hour of a talk that has not begun; the draft stays', async () => {
    w.clock.moveTo(Temporal.Instant.from('2026-11-24T10:00:00Z'));
    expect(await (await w.closeTalk()).text()).toContain('has not begun yet');
    expect(await w.jonas.html(`${w.path()}/agree`)).toContain('Lend two bird books');
  });

  test('never announces to a guardian restricted between the closing and the sending', async () => {
    await w.closeTalk();
    await w.restrict(w.people.sam, 'may-not-see');
    await w.deps.deliver();
    expect((await w.owner.query('SELECT to_person FROM mail')).rows).toEqual([{ to_person: w.people.maria }]);
  });

  test('is revised in words that are true weeks after the talk, too', async () => {
    await w.closeTalk();
    const form = await w.jonas.html(`${w.path()}/revise`);
    expect(form).toContain('Is there a shared goal?');
    expect(form).not.toMatch(/end a talk|does the talk end/);
  });

  test('announces only the latest version', async () => {
    await w.closeTalk();
    const form = await w.jonas.html(`${w.path()}/revise`);
    expect(form).toContain('Lend two bird books');
    const fields = { ...wholeForm, goal: 'Three evenings a week.', checkInOn: '2026-12-22', from: '1' };
    expect(await (await w.jonas.post(`${w.path()}/revise`, fields)).text()).toContain('The new plan stands');
    await w.deps.deliver();
    const mails = (await w.owner.query('SELECT body FROM mail')).rows;
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.body).toContain('Three evenings a week.');
  });
});
