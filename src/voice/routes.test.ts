import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { insert } from '#test/people.ts';
import { noon, openWorld, type World } from '#test/world.ts';
import { voiceOf, voiceProgress } from './reads.ts';

let w: World;
let round: string;
let question: string;
const second = newId();
beforeAll(async () => {
  w = await openWorld();
  ({ round, question } = await w.addRound());
  const own = { en: 'What should we know?', es: '¿Qué deberíamos saber?' };
  const at = { district_id: w.linden.district, question_id: second, round_id: round };
  await insert(w.owner, 'round_question', {
    ...at,
    intent: 'hurdle',
    position: 1,
    texts: JSON.stringify(own),
  });
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('TRUNCATE voice_answer; TRUNCATE conference CASCADE');
  await w.owner.query(`UPDATE round SET state = 'open'`);
});
afterEach(() => expect(w.complaints).toEqual([]));

const at = (child = w.people.lina) => `/family/children/${child}/rounds/${round}/voice`;
const save = (answers: Record<string, string>, lang = 'es') => ({ do: 'save', lang, ...answers });
const q = (id: string) => `q-${id}`;
const stored = async () => (await w.owner.query('SELECT * FROM voice_answer ORDER BY question_id')).rows;

test('a family reads the questions in its language, beside when they are read and where to turn', async () => {
  const maria = await w.family(w.people.maria);
  const page = await maria.html(at());
  expect(page).toContain('¿Qué deberíamos saber?');
  expect(page).toContain('no a todas horas');
  expect(page).toContain('número de emergencias local');
  expect(page).not.toContain('<script');
  await w.owner.query(`UPDATE school SET emergency_line = '+49 30 112'`);
  expect(await maria.html(at())).toContain('+49 30 112');
});

test('answers are saved in part, come back, and can be changed and taken back', async () => {
  const maria = await w.family(w.people.maria);
  await maria.post(at(), save({ [q(question)]: 'Le encantan los pájaros.' }), at());
  expect(await stored()).toMatchObject([
    { body: 'Le encantan los pájaros.', lang: 'es', written_by: w.people.maria },
  ]);
  expect(await maria.html(at())).toContain('Le encantan los pájaros.</textarea>');
  await maria.post(at(), save({ [q(question)]: 'Ahora los peces.', [q(second)]: 'Duerme mal.' }));
  await maria.post(at(), save({ [q(question)]: 'Ahora los peces.', [q(second)]: '' }));
  const bodies = (await stored()).map((row) => row.body);
  expect(bodies.sort()).toEqual(['Ahora los peces.', null].sort());
});

test('a page left open on another phone takes back nothing that was said since', async () => {
  const phone = await w.family(w.people.maria);
  const tablet = await w.family(w.people.maria);
  const fieldsOf = (page: string, changed: Record<string, string>) => {
    const hidden = [...page.matchAll(/name="(was-[^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const texts = [...page.matchAll(/name="(q-[^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g)].map(
      ([, name, text]) => [name, text],
    );
    return save({ ...Object.fromEntries([...hidden, ...texts]), ...changed });
  };
  const asOpened = await phone.html(at());
  const sameMoment = await tablet.html(at());
  await phone.post(at(), fieldsOf(asOpened, { [q(question)]: 'Le encantan los pájaros.' }));
  await tablet.post(at(), fieldsOf(sameMoment, { [q(second)]: 'Duerme mal.' }));
  const bodies = async () => (await stored()).map((row) => row.body).sort();
  expect(await bodies()).toEqual(['Duerme mal.', 'Le encantan los pájaros.']);
  const now = await tablet.html(at());
  await tablet.post(at(), fieldsOf(now, { [q(question)]: '' }));
  expect(await bodies()).toEqual(['Duerme mal.', null]);
});

test('a family may skip everything, and the words it wrote are kept all the same', async () => {
  const maria = await w.family(w.people.maria);
  const answer = await maria.post(at(), { ...save({ [q(question)]: 'Pájaros' }), do: 'skip' }, at());
  expect(await answer.text()).toContain('Nos alegrará escucharlo de usted.');
  const progress = await w.as(w.people.maria, ['guardian'], (db) =>
    voiceProgress(db, { roundId: round, childId: w.people.lina, guardianId: w.people.maria }),
  );
  expect(progress).toEqual({ answered: 1, skipped: 1 });
});

test('no error loses what was typed', async () => {
  const maria = await w.family(w.people.maria);
  const long = `${'ñ'.repeat(6001)} fin`;
  const tooLong = await maria.post(
    at(),
    save({ [q(question)]: long, [q(second)]: '<b>Hola</b> & "adiós"' }),
    at(),
  );
  expect(tooLong.status).toBe(422);
  const page = await tooLong.text();
  expect(page).toContain(long);
  expect(page).toContain('&lt;b&gt;Hola&lt;/b&gt; &amp; &quot;adiós&quot;</textarea>');
  await w.owner.query(`UPDATE round SET state = 'ended'`);
  const late = await maria.post(at(), save({ [q(question)]: 'demasiado tarde' }));
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('demasiado tarde</textarea>');
  expect(await stored()).toEqual([]);
});

test('any script, any length of word, any nonsense comes back as it was written', async () => {
  const yusuf = await w.family(w.people.yusuf);
  const odd = [
    '\u202Eevil',
    'ﷺ 👩‍👩‍👧 ไทย',
    "'; DROP TABLE voice_answer; --",
    '{child} <script>',
    '\ud800lone',
  ];
  for (const words of odd) {
    await yusuf.post(at(w.people.omar), save({ [q(question)]: words }, 'xx'), at(w.people.omar));
    expect(await stored()).toMatchObject([{ body: words.toWellFormed(), lang: 'und' }]);
  }
});

test('separated guardians answer apart and never read each other’s words', async () => {
  const maria = await w.family(w.people.maria);
  const pablo = await w.family(w.people.pablo);
  await maria.post(at(), save({ [q(question)]: 'Solo para la maestra' }), at());
  expect(await pablo.html(at())).not.toContain('Solo para la maestra');
  await pablo.post(at(), save({ [q(question)]: 'His own words' }, 'en'), at());
  expect(await maria.html(at())).not.toContain('His own words');
  const of = { roundId: round, childId: w.people.lina, guardianIds: [w.people.maria, w.people.pablo] };
  const seen = await w.as(w.people.pablo, ['guardian'], (db) => voiceOf(db, of, 'en'));
  expect(seen.flatMap((one) => one.answers).map((answer) => answer.text)).toEqual(['His own words']);
  for (const role of ['leader', 'office'] as const) {
    const read = await w.as(w.people.amara, [role], (db) => voiceOf(db, of, 'en'));
    expect(read.flatMap((one) => one.answers)).toEqual([]);
  }
});

test('a teacher reads, beside the intent, the guardians they meet and nobody else', async () => {
  const maria = await w.family(w.people.maria);
  const pablo = await w.family(w.people.pablo);
  await maria.post(at(), save({ [q(question)]: 'Pájaros' }), at());
  await pablo.post(at(), save({ [q(question)]: 'Chess' }, 'en'), at());
  const { jonas, mira, lina } = w.people;
  const conferenceId = await w.addConference({
    round,
    child: lina,
    guardian: w.people.maria,
    teacher: jonas,
  });
  const voice = await w.as(jonas, ['teacher'], (db) => voiceOf(db, { conferenceId }, 'en'));
  expect(voice[0]).toMatchObject({
    intent: 'passion',
    answers: [{ text: 'Pájaros', lang: 'es', guardianName: 'Maria Castillo', byOffice: false }],
  });
  const asMira = await w.as(mira, ['teacher'], (db) => voiceOf(db, { conferenceId }, 'en'));
  expect(asMira.flatMap((one) => one.answers)).toEqual([]);
});

test('the office writes down what came on paper, and never over what the family wrote', async () => {
  const priya = await w.staff(w.people.priya);
  const desk = `/office/voice/${round}/${w.people.yusuf}/${w.people.omar}`;
  const yusuf = await w.family(w.people.yusuf);
  await yusuf.post(at(w.people.omar), save({ [q(question)]: 'كلماتي' }, 'ar'), at(w.people.omar));
  expect(await priya.html(desk)).not.toContain('كلماتي');
  const paper = { [q(question)]: 'from paper', [q(second)]: 'also from paper' };
  const answer = await priya.post(desk, save(paper, 'en'), desk);
  expect(await answer.text()).toContain('Part of it was not taken');
  const rows = await stored();
  expect(rows.map((row) => row.body).sort()).toEqual(['also from paper', 'كلماتي'].sort());
  expect(await yusuf.html(at(w.people.omar))).toContain('also from paper');
});

test('a child, round or page that is not theirs is simply not there', async () => {
  const maria = await w.family(w.people.maria);
  const elsewhere = `/family/children/${w.people.lina}/rounds/${newId()}/voice`;
  for (const path of [at(w.people.omar), at(w.people.strangeChild), at('x'), elsewhere])
    expect((await maria.get(path)).status).toBe(404);
  expect((await maria.post(at(w.people.omar), save({ [q(question)]: 'x' }), at())).status).toBe(404);
  expect(await stored()).toEqual([]);
  await w.owner.query(`UPDATE round SET state = 'draft'`);
  expect((await maria.get(at())).status).toBe(404);
});

test('reading answers again leaves a line in the access log', async () => {
  const maria = await w.family(w.people.maria);
  await maria.post(at(), save({ [q(question)]: 'Pájaros' }), at());
  await w.owner.query('TRUNCATE access_log');
  await maria.get(at());
  const log = await w.owner.query('SELECT what, viewer_id, at FROM access_log');
  expect(log.rows).toMatchObject([{ what: 'voice', viewer_id: w.people.maria }]);
  expect(log.rows[0].at.toString()).toBe(noon.toString());
});
