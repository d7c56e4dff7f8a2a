import { CONTEXTS, type Context } from '#coach/engine/findings.ts';

/** What somebody asks of the writing service, as the button says it that was pressed. */
export interface Wish {
  /** To see what would be sent; or to send just that. */
  verb: 'show' | 'send';
  /** The field, the language it is said to be in, and where it stands. */
  field: string;
  context: Context;
  lang: string;
  /** The note beside which it was asked: it names the sentence. */
  note: string;
  /** What was shown, by `seal`: another text is not sent. */
  seal: string;
}

/** The value of a button. */
export function wishValue({ verb, field, context, lang, note, seal }: Wish): string {
  return [verb, field, context, lang, note, seal].join(' ').trim();
}

/** What a button's value asks for; undefined where no button of ours says so. */
export function wishIn(value: string): Wish | undefined {
  const [verb, field = '', context, lang = '', note = '', seal = ''] = value.split(' ');
  if (verb !== 'show' && verb !== 'send') return undefined;
  const known = CONTEXTS.find((one) => one === context);
  return known && note ? { verb, field, context: known, lang, note, seal } : undefined;
}
