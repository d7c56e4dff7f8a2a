import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { namesOf } from '#people/access/reads/people.ts';
import { type Agreeing, openAgreeing } from '#test/agreeing.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

describe('the page both sides see', () => {
  test('is the same for family and teacher, in the reader’s language, with the writer’s words labelled', async () => {
    await w.closeTalk();
    const maria = await w.family(w.people.maria);
    const html = await maria.html(`/family/conferences/${w.talk()}`);
    expect(html).toContain('lang="es"');
    for (const text of [
      'Lo que acordamos',
      'Lend two bird books',
      'Escrito en inglés',
      'martes, 8 de diciembre',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('Pablo');
    expect(html).not.toContain('Sam Lindgren');
    expect(await w.jonas.html(w.path())).toContain('Lend two bird books');
    const reads = await w.owner.query(
      `SELECT viewer_id FROM access_log WHERE what = 'agreement' AND child_id = $1`,
      [w.people.lina],
    );
    expect(new Set(reads.rows.map((row) => row.viewer_id))).toEqual(
      new Set([w.people.maria, w.people.jonas]),
    );
  });

  test('labels what a family remembers with the language they say they wrote it in, and keeps it when it is sent back', async () => {
    await w.closeTalk();
    const maria = await w.family(w.people.maria);
    const correct = `/family/conferences/${w.talk()}/correct`;
    const again = await maria.post(correct, { body: ' ', lang: 'hi' }, correct);
    expect(again.status).toBe(422);
    expect(await again.text()).toMatch(/<option value="hi" selected/);
    await maria.post(correct, { body: 'मुझे पाँच मिनट याद हैं', lang: 'hi' }, correct);
    await maria.post(correct, { body: 'อย่างอื่น', lang: 'und' }, correct);
    await maria.post(correct, { body: 'Diez', lang: 'klingon' }, correct);
    const { rows } = await w.owner.query('SELECT lang FROM correction ORDER BY body');
    expect(rows.map((row) => row.lang).sort()).toEqual(['es', 'hi', 'und']);
    const page = await w.jonas.html(w.path());
    expect(page).toContain('Written in Hindi');
    expect(page).not.toMatch(/Written in (Unknown|und)/i);
  });

  test('is labelled with the language the teacher wrote it in, also one that Alongside does not speak, or with none', async () => {
    const form = await w.jonas.html(`${w.path()}/agree`);
    for (const lang of ['de', 'tr', 'und']) expect(form).toContain(`<option value="${lang}"`);
    const closed = async (lang: string) => {
      await w.again();
      const preview = await (await w.look({ lang })).text();
      await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(preview), to: w.to(preview) });
      await w.deps.deliver();
      const { rows } = await w.owner.query('SELECT html FROM mail WHERE to_person = $1', [w.people.maria]);
      const page = await (await w.family(w.people.maria)).html(`/family/conferences/${w.talk()}?lang=en`);
      return `${page} ${rows[0].html}`;
    };
    const turkish = await closed('tr');
    expect(turkish).toContain('Written in Turkish');
    expect(turkish).toContain('Escrito en turco');
    expect(turkish).toMatch(/lang="tr"/);
    expect(await closed('und')).not.toMatch(/Written in|Escrito en/);
    expect(await closed('klingon')).toContain('Escrito en inglés');
  });

  test('stays readable when the teacher stops teaching and is a guardian only, for who takes part and for nobody else', async () => {
    await w.closeTalk();
    const { maria, pablo, yusuf, jonas, lina } = w.people;
    await w.owner.query('UPDATE person SET is_staff = false WHERE person_id = $1', [jonas]);
    const known = (person: string) =>
      w.deps.db.as(w.viewer(person, ['guardian']), async (db) => (await namesOf(db, [jonas])).size);
    const page = async () => (await w.family(maria)).get(`/family/conferences/${w.talk()}?lang=en`);
    const read = await page();
    expect(read.status).toBe(200);
    expect(await read.text()).toContain('Weber');
    expect([await known(maria), await known(pablo), await known(yusuf)]).toEqual([1, 0, 0]);
    await w.restrict(maria, 'may-not-see');
    expect(await known(maria)).toBe(0);
    expect((await page()).status).toBe(404);
    await w.owner.query('DELETE FROM restriction WHERE child_id = $1', [lina]);
    await w.owner.query('UPDATE person SET is_staff = true WHERE person_id = $1', [jonas]);
  });

  test('says before the talk when it is and what to expect', async () => {
    const maria = await w.family(w.people.maria);
    const html = await maria.html(`/family/conferences/${w.talk()}?lang=en`);
    for (const text of [
      'What to expect',
      'Room 12',
      'You speak first',
      `/family/conferences/${w.talk()}/booking`,
    ])
      expect(html).toContain(text);
  });

  test('is not there for the other household, a restricted guardian, a colleague or a guess', async () => {
    await w.closeTalk();
    await w.restrict(w.people.sam, 'may-not-see');
    for (const person of [w.people.pablo, w.people.yusuf, w.people.sam]) {
      const browser = await w.family(person);
      for (const page of ['', '/correct'])
        expect((await browser.get(`/family/conferences/${w.talk()}${page}`)).status).toBe(404);
    }
    const mira = await w.staff(w.people.mira);
    for (const page of ['', '/agree', '/agree/preview', '/revise'])
      expect((await mira.get(`${w.path()}${page}`)).status).toBe(404);
    expect((await w.jonas.get(`/teacher/conferences/${newId()}`)).status).toBe(404);
    expect((await w.jonas.get('/teacher/conferences/nonsense/agree')).status).toBe(404);
    expect(w.complaints).toEqual([]);
  });

  test('keeps what the family remembers differently beside the original; sent twice it stands once', async () => {
    await w.closeTalk();
    const maria = await w.family(w.people.maria);
    const form = await maria.html(`/family/conferences/${w.talk()}/correct`);
    const id = /name="_idempotency" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const empty = await maria.post(`/family/conferences/${w.talk()}/correct`, {
      _idempotency: id,
      body: ' \u200b ',
    });
    expect(empty.status).toBe(422);
    for (let n = 0; n < 2; n++)
      await maria.post(`/family/conferences/${w.talk()}/correct`, {
        _idempotency: id,
        body: 'Dijimos tres tardes.',
      });
    expect(await w.count('correction')).toBe(1);
    const seen = await w.jonas.html(w.path());
    for (const text of ['Dijimos tres tardes.', 'Written in Spanish', 'Lina reads aloud on four evenings'])
      expect(seen).toContain(text);
    await w.deps.deliver();
    const told = (
      await w.owner.query('SELECT subject, body FROM mail WHERE to_person = $1', [w.people.jonas])
    ).rows;
    expect(told).toHaveLength(1);
    expect(told[0].body).not.toContain('Dijimos');
  });
});
