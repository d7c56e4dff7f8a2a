/**
 * Holds locales/ complete: same keys and placeholders in every language, valid ICU, every plural, one name for one thing,
 * nothing unused.
 */
import { join } from 'node:path';
import { type Catalogues, readCatalogues } from './words/catalogues.ts';
import { missingCases, type Shape, shapeOf } from './words/message.ts';
import { secondNames } from './words/settled.ts';
import { usedKeys } from './words/used.ts';

const SOURCE = 'en';
const LANGUAGES = ['en', 'es', 'ar'];

type Entry = { lang: string; room: string; key: string; text: string };

/** What is wrong, and what is worth a look although it may be right. */
export function checkWords(root: string): { wrong: string[]; warnings: string[]; summary: string } {
  const { catalogues, wrong } = readCatalogues(root);
  const source = entries(catalogues, SOURCE);
  const isUsed = usedKeys(root, [...(catalogues.get(SOURCE)?.keys() ?? [])]);
  const warnings: string[] = [];
  for (const { room, key } of source) {
    if (!isUsed(key)) wrong.push(`locales/${SOURCE}/${room}.json: "${key}" is used nowhere`);
  }
  for (const lang of new Set([...LANGUAGES, ...catalogues.keys()])) {
    const theirs = new Map(entries(catalogues, lang).map((entry) => [entry.key, entry]));
    for (const entry of theirs.values()) wrong.push(...wrongWithin(entry));
    if (lang === SOURCE) continue;
    const known = new Set(source.map(({ key }) => key));
    for (const { room, key } of theirs.values()) {
      if (!known.has(key)) wrong.push(`locales/${lang}/${room}.json: "${key}" has no English`);
    }
    for (const entry of source) {
      const other = theirs.get(entry.key);
      if (!other) wrong.push(`locales/${lang}/${entry.room}.json: "${entry.key}" is missing`);
      else wrong.push(...wrongBetween(entry, other));
      if (other && other.text === entry.text && /\p{L}{3}/u.test(entry.text.replace(/\{[^}]*\}/g, ''))) {
        warnings.push(
          `locales/${lang}/${entry.room}.json: "${entry.key}" reads as in English: ${entry.text}`,
        );
      }
    }
  }
  return { wrong, warnings, summary: `${source.length} sentences in ${[...catalogues.keys()].join(', ')}` };
}

function entries(catalogues: Catalogues, lang: string): Entry[] {
  return [...(catalogues.get(lang) ?? [])].flatMap(([room, words]) =>
    [...words].map(([key, text]) => ({ lang, room, key, text })),
  );
}

function wrongWithin({ lang, room, key, text }: Entry): string[] {
  const where = `locales/${lang}/${room}.json: "${key}"`;
  const shape = shapeOrWhy(text, lang);
  if (typeof shape === 'string') return [`${where} is not valid ICU: ${shape}`];
  const twice = secondNames(lang, text).map(
    ({ second, first }) => `${where} says "${second}"; everywhere else it is "${first}"`,
  );
  const plurals = shape.plurals.flatMap(({ of, ordinal, cases }) => {
    const missing = missingCases(lang, ordinal, cases);
    return missing.length ? [`${where} lacks the plural ${missing.join(', ')} of {${of}}`] : [];
  });
  return [...twice, ...plurals];
}

function wrongBetween(source: Entry, other: Entry): string[] {
  const [ours, theirs] = [shapeOrWhy(source.text, source.lang), shapeOrWhy(other.text, other.lang)];
  if (typeof ours === 'string' || typeof theirs === 'string') return []; // said already
  const where = `locales/${other.lang}/${other.room}.json: "${other.key}"`;
  const names = (shape: Shape) => [...shape.placeholders.keys()];
  const options = (shape: Shape, name: string) =>
    [...(shape.placeholders.get(name) ?? [])].filter((use) => use.startsWith('select')).join();
  return [
    ...names(ours)
      .filter((name) => !theirs.placeholders.has(name))
      .map((name) => `${where} lacks {${name}}`),
    ...names(theirs)
      .filter((name) => !ours.placeholders.has(name))
      .map((name) => `${where} has {${name}}, English has not`),
    ...names(ours)
      .filter((name) => theirs.placeholders.has(name) && options(ours, name) !== options(theirs, name))
      .map(
        (name) =>
          `${where} does not select by {${name}} as English does: ${options(ours, name) || 'not at all'}`,
      ),
  ];
}

function shapeOrWhy(text: string, lang: string): Shape | string {
  try {
    return shapeOf(text, lang);
  } catch (error) {
    return (error as Error).message;
  }
}

if (import.meta.main) {
  const { wrong, warnings, summary } = checkWords(join(import.meta.dirname, '..'));
  for (const line of wrong) console.log(line);
  for (const line of warnings) console.log(`(look at) ${line}`);
  console.log(`${summary}: ${wrong.length} wrong, ${warnings.length} worth a look`);
  process.exit(wrong.length ? 1 : 0);
}
