import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

describe('the preview', () => {
  test('shows the message in each language it is sent in, to whom and how, and sends nothing', async () => {
    await w.owner.query('UPDATE person SET email = NULL WHERE person_id = $1', [w.people.sam]);
    const html = await (await w.look()).text();
    for (const text of [
      'Maria Castillo',
      'Sam Lindgren',
      'on paper: no e-mail',
      'lang="es"',
      'Lo que acordamos para Lina',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('Pablo');
    expect([await w.count('effect'), await w.count('agreement')]).toEqual([0, 0]);
  });

  test('names who is left out and never says why', async () => {
    await w.restrict(w.people.sam, 'no-contact');
    const html = await (await w.look()).text();
    expect(html).toContain('gets nothing');
    expect(html).not.toMatch(/court|restrict|no-contact/i);
    expect(w.to(html)).toBe(w.people.maria);
  });

  test('says plainly where nothing is sent: nobody may be written to, or everybody gets it on paper', async () => {
    await w.owner.query('UPDATE person SET email = NULL WHERE person_id = ANY ($1)', [
      [w.people.maria, w.people.sam],
    ]);
    const paper = await (await w.look()).text();
    expect(paper).toContain('print the page and send it home');
    expect(paper).not.toContain('and send</button>');
    await w.restrict(w.people.maria, 'no-contact');
    await w.restrict(w.people.sam, 'may-not-see');
    const nobody = await (await w.look({}, w.rev(paper))).text();
    expect(nobody).toContain('Nothing is sent, because nobody of this talk can be written to just now.');
    expect(nobody).not.toMatch(/word for word|What they get|print the page|and send<|court|restrict/i);
  });

  test('labels the text with the language it was written in, in whatever language it is looked at and closed', async () => {
    await w.look();
    const html = await w.jonas.html(`${w.path()}/agree/preview?lang=ar`);
    expect(html).toContain('Escrito en inglés');
    expect(html).toMatch(/<blockquote[^>]*lang="en"[^>]*>[^<]*(<p[^>]*>)?Lina reads aloud/);
    expect(html).not.toContain('Escrito en árabe');
    await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(html), to: w.to(html) });
    await w.jonas.html('/teacher?lang=en');
    expect((await w.owner.query('SELECT lang FROM agreement')).rows).toEqual([{ lang: 'en' }]);
  });

  test('says "no goal today" in the language of the text around it', async () => {
    await w.owner.query('UPDATE round SET goal_required = false');
    await w.look({ outcome: 'no-goal', goal: '' });
    const html = await w.jonas.html(`${w.path()}/agree/preview?lang=es`);
    await w.jonas.html('/teacher?lang=en');
    await w.owner.query('UPDATE round SET goal_required = true');
    expect(html).toContain('We talked, and decided not to set a goal today.');
    expect(html).not.toContain('decidimos no fijar una meta');
  });

  test('comes again when the text or the recipients changed since it was looked at', async () => {
    const seen = await (await w.look()).text();
    await w.jonas.post(`${w.path()}/agree/draft`, { ...wholeForm, goal: 'Another goal', rev: w.rev(seen) });
    const changed = await (
      await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(seen), to: w.to(seen) })
    ).text();
    expect(changed).toContain('Another goal');
    expect(changed).toContain('changed in another window');
    await w.restrict(w.people.sam, 'may-not-see');
    const fewer = await (
      await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(changed), to: w.to(changed) })
    ).text();
    expect(fewer).toContain('Who gets it has changed');
    expect(await w.count('agreement')).toBe(0);
  });
});
