import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';
import { insert } from '#test/people.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

describe('the form', () => {
  test('begins with what was prepared and noted together, never with a private note', async () => {
    const at = { district_id: w.linden.district, conference_id: w.talk() };
    const more = { lang: 'en', updated_at: '2026-11-23T10:00:00Z' };
    await insert(w.owner, 'preparation', {
      ...at,
      teacher_id: w.people.jonas,
      glow: 'She explained the tides',
      grow_need: 'Calm reading',
      ...more,
    });
    await insert(w.owner, 'private_note', {
      ...at,
      author_id: w.people.jonas,
      body: 'secret worry',
      ...more,
    });
    const entry = {
      entry_id: newId(),
      field: 'goal',
      body: 'Read four evenings',
      lang: 'en',
      author_id: w.people.jonas,
    };
    await insert(w.owner, 'page_entry', { ...at, ...entry, written_at: '2026-11-24T15:08:00Z' });
    const html = await w.jonas.html(`${w.path()}/agree`);
    for (const text of ['She explained the tides', 'Calm reading', 'Read four evenings', '2026-12-08'])
      expect(html).toContain(text);
    expect(html).not.toContain('secret worry');
  });

  test('loses nothing that was typed when something is missing, and says what, with a link to the field', async () => {
    const response = await w.look({ 'home1-when': '', glow: 'a\n  <b>glow</b>' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('href="#f-home1-when"');
    for (const text of ['Lend two bird books', 'at the kitchen table', 'a\n  &lt;b&gt;glow&lt;/b&gt;'])
      expect(html).toContain(text);
    expect(await w.jonas.html(`${w.path()}/agree`)).toContain('Lend two bird books');
  });

  test('says how much a field holds where it was more, and keeps all of it', async () => {
    const goal = 'a'.repeat(2001);
    const response = await w.look({ goal });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('This field holds at most 2,000 characters.');
    expect(html).toContain(goal);
    expect(html).not.toContain('{most');
  });

  test('in a second window never silently covers the first: what was typed is shown, and may be saved on purpose', async () => {
    await w.look({ next: 'later' });
    const stale = await w.look({ goal: 'Typed in the old window', next: 'later' }, '0');
    const html = await stale.text();
    expect(stale.status).toBe(422);
    expect(html).toContain('Typed in the old window');
    expect(html).toContain('changed in another window');
    await w.look({ goal: 'Typed in the old window', next: 'later' }, w.rev(html));
    expect(await w.jonas.html(`${w.path()}/agree`)).toContain('Typed in the old window');
  });

  test('is saved while somebody types, by the page’s script', async () => {
    await w.jonas.get(`${w.path()}/agree`);
    const one = await w.jonas.post(`${w.path()}/agree/draft`, { ...wholeForm, rev: '0' });
    expect(await one.json()).toEqual({ rev: 1 });
    expect((await w.jonas.post(`${w.path()}/agree/draft`, { ...wholeForm, rev: '0' })).status).toBe(409);
  });

  test('takes no goal only with its reason where the round requires a goal, and a neutral sentence where it does not', async () => {
    const none = {
      outcome: 'no-goal',
      goal: '',
      'school1-what': '',
      'school1-when': '',
      'school1-where': '',
      'home1-what': '',
      'home1-when': '',
      'home1-where': '',
    };
    expect((await w.look(none)).status).toBe(422);
    await w.owner.query('UPDATE round SET goal_required = false');
    const preview = await (await w.look(none, '1')).text();
    expect(preview).toContain('Close the talk and send');
    await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(preview), to: w.to(preview) });
    expect((await w.owner.query('SELECT no_goal_because FROM agreement')).rows[0].no_goal_because).toContain(
      'decided not to set a goal',
    );
    await w.owner.query('UPDATE round SET goal_required = true');
  });
});
