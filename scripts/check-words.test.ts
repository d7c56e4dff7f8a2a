import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkWords } from './check-words.ts';

const trees: string[] = [];
afterEach(() => {
  for (const path of trees.splice(0)) rmSync(path, { recursive: true });
});

type Words = Record<string, unknown>;
type Raw = { raw: string };
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is source code to be read
const USES = "t('gate.open'); t(`gate.state.${state}`); t(`gate.say.${one}.text`);";

/** A project whose room `gate` says these things in three languages. */
function check(words: { en?: Words; es?: Words | Raw; ar?: Words }, source = USES) {
  const en = words.en ?? { 'gate.open': 'Open' };
  const root = mkdtempSync(join(tmpdir(), 'alongside-words-'));
  trees.push(root);
  const files = { en, es: words.es ?? translated(en), ar: words.ar ?? translated(en) };
  for (const [lang, catalogue] of Object.entries(files))
    write(root, `locales/${lang}/gate.json`, asText(catalogue));
  write(root, 'src/gate/pages.tsx', source);
  return checkWords(root);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const asText = (words: Words | Raw) =>
  typeof words.raw === 'string' ? words.raw : JSON.stringify(words, null, 2);

const translated = (en: Words) =>
  Object.fromEntries(Object.entries(en).map(([key, text]) => [key, `¡${text}!`]));

test('complete words are passed', () => {
  expect(check({})).toMatchObject({ wrong: [], warnings: [] });
});

test('a key that a language lacks is named, and so is one that English lacks', () => {
  expect(check({ es: {} }).wrong).toEqual(['locales/es/gate.json: "gate.open" is missing']);
  expect(check({ ar: { 'gate.open': 'افتح', 'gate.state.on': 'مفتوح' } }).wrong).toEqual([
    'locales/ar/gate.json: "gate.state.on" has no English',
  ]);
});

test('a placeholder that differs is named', () => {
  const wrong = check({
    en: { 'gate.open': 'Open at {time}' },
    es: { 'gate.open': 'Abre a las {hora}' },
  }).wrong;
  expect(wrong).toEqual([
    'locales/es/gate.json: "gate.open" lacks {time}',
    'locales/es/gate.json: "gate.open" has {hora}, English has not',
  ]);
});

test('Arabic must have its six plurals, where "=0" may stand for zero', () => {
  const en = { 'gate.open': '{n, plural, one {# gate} other {# gates}}' };
  const ar = (cases: string) => ({ 'gate.open': `{n, plural, ${cases}}` });
  expect(check({ en, es: en, ar: ar('one {#} other {#}') }).wrong).toEqual([
    'locales/ar/gate.json: "gate.open" lacks the plural zero, two, few, many of {n}',
  ]);
  expect(check({ en, es: en, ar: ar('=0 {-} one {#} =2 {##} few {#} many {#} other {#}') }).wrong).toEqual(
    [],
  );
});

test('Spanish need not write out its plural for millions', () => {
  const en = { 'gate.open': '{n, plural, one {# gate} other {# gates}}' };
  const es = { 'gate.open': '{n, plural, one {# puerta} other {# puertas}}' };
  const ar = { 'gate.open': '{n, plural, zero {.} one {.} two {.} few {.} many {.} other {.}}' };
  expect(check({ en, es, ar }).wrong).toEqual([]);
});

test('options of a select that differ are named', () => {
  const en = { 'gate.open': '{who, select, family {You} other {They}}' };
  const es = { 'gate.open': '{who, select, familia {Ustedes} other {Ellos}}' };
  expect(check({ en, es, ar: en }).wrong[0]).toContain('does not select by {who} as English does');
});

test('a sentence that is not valid ICU is named', () => {
  expect(check({ es: { 'gate.open': 'Abre {time' } }).wrong[0]).toContain('is not valid ICU');
});

test('a key nobody uses is named; one built from a template is used', () => {
  expect(check({ en: { 'gate.open': 'Open', 'gate.shut': 'Shut' } }).wrong).toEqual([
    'locales/en/gate.json: "gate.shut" is used nowhere',
  ]);
  const en = { 'gate.state.on': 'On', 'gate.say.hello.text': 'Hello', 'gate.open': 'Open' };
  expect(check({ en }).wrong).toEqual([]);
  expect(check({ en: { ...en, 'gate.say.hello.title': 'Hi' } }).wrong).toHaveLength(1);
});

test('a key of another room, an empty sentence and a key written twice are named', () => {
  expect(check({ en: { 'gate.open': 'Open', 'garden.open': 'x' } }).wrong).toContain(
    'locales/en/gate.json: "garden.open" must begin with "gate."',
  );
  expect(check({ es: { 'gate.open': ' ' } }).wrong).toContain('locales/es/gate.json: "gate.open" is empty');
  expect(check({ es: { raw: '{\n"gate.open": "Abre",\n"gate.open": "Abra"\n}' } }).wrong).toEqual([
    'locales/es/gate.json: "gate.open" stands there 2 times',
  ]);
});

test('a sentence left in English is worth a look and no more', () => {
  const { wrong, warnings } = check({ es: { 'gate.open': 'Open' } });
  expect(wrong).toEqual([]);
  expect(warnings).toEqual(['locales/es/gate.json: "gate.open" reads as in English: Open']);
});

test('a second name for what has one already is named with the one to use', () => {
  const wrong = (es: string) => check({ es: { 'gate.open': es } }).wrong;
  expect(wrong('Llame a la oficina')).toEqual([
    'locales/es/gate.json: "gate.open" says "oficina"; everywhere else it is "secretaría"',
  ]);
  expect(wrong('Llame a la secretaría de la escuela')).toEqual([]);
});
