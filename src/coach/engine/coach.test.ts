import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { retext } from 'retext';
import { expect, test } from 'vitest';
import { languages, review, reviewerFor } from './coach.ts';
import { CONTEXTS, type Context, type Finding } from './findings.ts';
import retextCoach from './retext.ts';

const labels = (text: string, context: Context = 'grow') => review(text, context).map(({ label }) => label);

/** Every place lies inside the text, holds something, and cuts no character in two. */
function expectValid(text: string, findings: Finding[]): void {
  for (const { range, sentence, id, why } of findings) {
    for (const [start, end] of [range, sentence]) {
      expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(range[0]).toBeGreaterThanOrEqual(sentence[0]);
    expect(range[1]).toBeLessThanOrEqual(sentence[1]);
    expect(why.values.words).toBe(text.slice(...range));
    expect(id).toMatch(/^[a-z]+-[0-9a-z]+$/);
  }
}

test('wording that pins, generalises, orders or blames is noticed by its kind', () => {
  expect(labels('He is a lazy boy.')).toContain('trait');
  expect(labels('She never listens to anybody.')).toContain('absolute');
  expect(labels('Make sure she goes to bed by eight.')).toContain('directive');
  expect(labels('Nobody at home reads with her.')).toContain('blame');
  expect(labels('I think he has ADHD.')).toContain('speculation');
  expect(labels('She is the best writer in the class.', 'glow')).toContain('comparison');
  expect(labels('Her DIBELS composite is in the yellow.')).toContain('jargon');
  expect(labels('A pleasure to have in class!', 'glow')).toContain('vague');
});

test('the same words about a river, a play, an average or the child’s own past are left alone', () => {
  for (const text of [
    'The lazy river in his drawing has seven bends.',
    'She played a bossy queen and had the hall laughing.',
    'The class average was low because I had not taught it well.',
    'In September he wrote two lines, and this week he wrote nine.',
    'She never gave up on the knot and tied it on the fifth try.',
    'Could we think together about a goodbye routine that suits you?',
  ]) {
    expect(labels(text), text).toEqual([]);
  }
});

test('a question whether a child is happy is no praise, and praise in the clothes of a question is', () => {
  for (const text of ['Is she happy?', 'Does he like it here?', 'How is he doing?'])
    expect(labels(text, 'question'), text).toEqual([]);
  expect(labels("She's great, isn't she?", 'question')).toContain('vague');
});

test('a plan behind "so" and a cause of one’s own behind "because" are no wording, and a guessed cause is', () => {
  for (const text of [
    'He loses his place on a full page, so we cover half of it.',
    'The group was loud because I had put six drums in it.',
  ]) {
    expect(labels(text), text).toEqual([]);
  }
  expect(labels('He got it wrong because he did not want to get it right.')).not.toEqual([]);
});

test('a report of danger is silent with its neighbours; what only sounds like one is not', () => {
  expect(labels('He has a bruise on his arm. He never listens.', 'summary')).toEqual([]);
  expect(labels('She is always hungry for attention.', 'summary')).not.toEqual([]);
});

test('a harmless sentence before or behind hides nothing of its neighbour', () => {
  for (const [text, label] of [
    ['He never listens.', 'absolute'],
    ['He is a lazy boy.', 'trait'],
    ['Nobody at home reads with her.', 'blame'],
  ] as const) {
    for (const beside of ['She built a home.', 'They fed the ducks.', 'Our bus was late.']) {
      expect(labels(`${text} ${beside}`, 'summary'), `${text} ${beside}`).toContain(label);
      expect(labels(`${beside} ${text}`, 'summary'), `${beside} ${text}`).toContain(label);
    }
  }
});

test('a failing with its next step in the sentence behind it is no bare failing', () => {
  for (const text of [
    'She struggles with fractions. On Monday we will try paper strips.',
    'She loses her place when the page is full. We cover half of it.',
  ])
    expect(labels(text, 'summary'), text).toEqual([]);
});

test('beside what may be a report of danger a finding has to be as sure as before', () => {
  expect(labels('She flinched and hid under the table again. He never listens.', 'summary')).toEqual([]);
});

test('a shape with blanks is left alone while it is filled in, unless it pins something down', () => {
  expect(labels('Lina needs … to be able to … . At school we will try … .')).toEqual([]);
  expect(labels('Lina is always lazy, a liar, and needs … .')).toContain('trait');
});

test('words in quotation marks are somebody else’s and are not judged', () => {
  expect(
    labels('She told me, “I am so lazy and I never listen”, and we talked about it on Tuesday.'),
  ).toEqual([]);
});

test('a finding points at its words, also behind other sentences and behind emoji', () => {
  const text = '😀 On Monday he drew a map with Ana. He is a lazy boy.';
  const [finding] = review(text, 'summary').filter(({ label }) => label === 'trait');
  expect(text.slice(...(finding?.sentence ?? [0, 0]))).toBe('He is a lazy boy.');
  expect(text.slice(...(finding?.range ?? [0, 0]))).toContain('lazy');
});

test('a finding keeps its name when the sentence moves, and has another name in another sentence', () => {
  const id = (text: string) => review(text, 'grow').find(({ label }) => label === 'trait')?.id;
  expect(id('He is a lazy boy.')).toBeDefined();
  expect(id('He is a lazy boy.')).toBe(id('On Monday he drew a map with Ana. He is a  lazy boy.'));
  expect(id('He is a lazy boy.')).not.toBe(id('She is a rude girl.'));
});

test('suggestions keep the names, numbers, days and denials of the original, and invent nothing', () => {
  const text = 'Omar never hands in homework, not on Tuesday, not in week 12, Ms. Cole says.';
  const all = review(text, 'grow').flatMap(({ suggestions }) => suggestions);
  expect(all.length).toBeGreaterThan(0);
  for (const { values } of all) {
    expect(values.who).toBe('Omar');
    for (const fact of ['Tuesday', '12', 'Cole', 'not']) expect(values.kept).toContain(fact);
    for (const part of `${values.kept}`.split(' · ')) expect(text).toContain(part);
  }
});

test('no finding has more than three suggestions', () => {
  for (const text of ['He never listens.', 'Sign the form.', 'Great job!', 'His DRA is a 24.']) {
    for (const { suggestions } of review(text, 'summary')) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(3);
    }
  }
});

test('a language the coach cannot read has no findings', () => {
  expect(languages).toContain('en');
  expect(review('He is a lazy boy.', 'grow', 'xx')).toEqual([]);
  expect(review('He is a lazy boy.', 'grow', 'en-GB')).toEqual(review('He is a lazy boy.', 'grow'));
});

test('whatever is written, the coach answers with places inside the text', () => {
  const bits = fc.constantFrom(
    'He never listens. ',
    'lazy',
    "can't",
    '"',
    "'",
    '“',
    '”',
    '\n',
    '😀',
    '\ud83d',
    '<b>',
    '</b>',
    '...',
    ' ',
    '-',
    'a'.repeat(500),
    'مرحبا',
    '你好',
    '12/3',
    'Ms. ',
    'IEP ',
    '\u0000',
    '\u202e',
    'e\u0301',
    '’',
    '?',
    '!',
    ';',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(...CONTEXTS), (text, context) => {
      expectValid(text, review(text, context));
    }),
    { numRuns: 1500 },
  );
});

test('a text that is typed letter by letter has the findings of the finished text', () => {
  const text =
    'On Monday he drew a map. He never listens, and you must talk to him. Great kid! “I am lazy,” he said.';
  const reviewer = reviewerFor('grow');
  for (let end = 0; end <= text.length; end++) {
    expect(reviewer?.review(text.slice(0, end))).toEqual(review(text.slice(0, end), 'grow'));
  }
});

test('100,000 characters of anything are answered, however they are made', () => {
  const long = 100_000;
  for (const text of [
    'a'.repeat(long),
    ' '.repeat(long),
    '"'.repeat(long),
    "'a".repeat(long / 2),
    '😀'.repeat(long / 2),
    '.'.repeat(long),
    'He never listens. '.repeat(long / 18),
    'he never '.repeat(long / 9),
    '<p>'.repeat(long / 3),
    '“a '.repeat(long / 3),
    'é'.repeat(long),
    'a-'.repeat(long / 2),
    "can't".repeat(long / 5),
    '1,2.3:'.repeat(long / 6),
    '\n'.repeat(long),
  ]) {
    expectValid(text, review(text, 'summary'));
  }
});

const nasty = join(import.meta.dirname, '../../../../shared/data/text/blns.json');
test.skipIf(!existsSync(nasty))('every line of a list of naughty strings is answered', () => {
  for (const text of JSON.parse(readFileSync(nasty, 'utf8')) as string[]) {
    for (const context of CONTEXTS) expectValid(text, review(text, context));
  }
});

test('retext shows the findings as messages with their places', async () => {
  const file = await retext()
    .use(retextCoach, { context: 'grow' })
    .process('He drew a map.\nHe is a lazy boy.');
  const [message] = file.messages.filter(({ ruleId }) => ruleId === 'trait');
  expect(message).toMatchObject({ source: 'alongside-coach', line: 2 });
  expect(message?.reason).toContain('lazy');
});
