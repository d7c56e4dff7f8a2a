import type { Context } from 'hono';
import { type Env, here } from '#core/http/here.ts';
import { chosenOr } from '#voice/rules.ts';
import type { Fields } from '../forms.ts';

/** What a form says about which saving of the draft it was. */
export const revOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

/** Where the round asks for no reason, "no goal today" may stand by itself, in a neutral sentence. */
export function neutral(c: Context<Env>, { goalRequired }: { goalRequired: boolean }): string {
  return goalRequired ? '' : here(c).words.t('agreements.no-goal-neutral');
}

/** The language somebody says it is written in; where nobody says, the one the page is read in. */
export function langOf(c: Context<Env>, { lang = '' }: Fields): string {
  return chosenOr(lang, here(c).words.lang);
}
