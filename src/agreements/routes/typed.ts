import type { Context } from 'hono';
import { type Env, here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import { chosenOr } from '#voice/rules.ts';
import { type Fields, fieldsOf } from '../forms.ts';

/** What a form says about which saving of the draft it was. */
export const revOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

/** The form as typed, with the language it is written in: it stays the text's, in whatever language the page is read later. */
export function fieldsTyped(c: Context<Env>, typed: Typed): Fields {
  const fields = fieldsOf(typed);
  return { ...fields, lang: langOf(c, fields) };
}

/**
 * Where the round asks for no reason, "no goal today" may stand by itself, in a neutral sentence: in the language of the
 * text it stands in, where we have it.
 */
export function neutral(
  c: Context<Env>,
  { goalRequired, fields }: { goalRequired: boolean; fields: Fields },
): string {
  if (goalRequired) return '';
  const { words } = here(c);
  const lang = langOf(c, fields);
  const said = isLang(lang) ? new Words(lang, words.timeZone) : words;
  return said.t('agreements.no-goal-neutral');
}

/** The language somebody says it is written in; where nobody says, the one the page is read in. */
export function langOf(c: Context<Env>, { lang = '' }: Fields): string {
  return chosenOr(lang, here(c).words.lang);
}
