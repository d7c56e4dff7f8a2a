import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'locales');
const catalogues = new Map<string, Record<string, string>>();

/**
 * What the product says under this key in a language, wherever it stands in a text. What stands in for a placeholder
 * may be anything, since names come wrapped in marks that keep their direction.
 */
export function said(lang: string, key: string): RegExp {
  return new RegExp(patternOf(lang, key));
}

/** The same as the whole of a button, a link or a heading. */
export function exactly(lang: string, key: string): RegExp {
  return new RegExp(`^\\s*${patternOf(lang, key)}\\s*$`);
}

function patternOf(lang: string, key: string): string {
  const text = catalogue(lang)[key];
  if (text === undefined) throw new Error(`There are no words for ${key} in ${lang}.`);
  const parts = text.split(/\{[^{}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.*');
}

function catalogue(lang: string): Record<string, string> {
  const known = catalogues.get(lang);
  if (known) return known;
  const files = globSync(join(folder, lang, '*.json'));
  const read: Record<string, string> = Object.assign(
    {},
    ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  );
  catalogues.set(lang, read);
  return read;
}
