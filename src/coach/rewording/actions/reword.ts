import type { Finding } from '#coach/engine/findings.ts';
import { reviewLarge } from '#coach/engine/large.ts';
import { type Endpoint, hostOf } from '#core/endpoint.ts';
import type { Log } from '#core/log.ts';
import { offerFrom, type Reader } from '../rules/answer.ts';
import type { Exchange } from '../rules/exchange.ts';
import { mask } from '../rules/mask.ts';
import type { Names } from '../rules/names.ts';
import { messagesFor, seal } from '../rules/prompt.ts';
import { staysHere } from '../rules/stays.ts';
import type { Wish } from '../rules/wish.ts';
import { ask } from './endpoint.ts';

export interface Rewording {
  wish: Wish;
  /** The whole field, and the language it is in; of it only the sentence of the note may leave. */
  text: string;
  lang: string;
  names: Names;
  endpoint: Endpoint;
  reader: Reader;
  log: Log;
  /** Counts one asking, and says whether there have been too many. */
  mayAsk(): boolean;
}

/**
 * Shows what would be sent; or sends what was shown, and nothing else, and answers with an offer. Never throws for
 * anything the endpoint does, and tells the log no more than how a call failed.
 */
export async function reword({ wish, text, lang, ...given }: Rewording): Promise<Exchange> {
  const about = { wish, host: hostOf(given.endpoint) };
  const { context } = wish;
  const findings = given.reader.review(text, context, lang);
  const noted = findings.find(({ id }) => id === wish.note);
  if (!noted) return { ...about, state: 'changed' };
  const sentence = text.slice(...noted.sentence);
  if (staysHere(text, noted.sentence, reviewLarge(text, context, lang), lang))
    return { ...about, state: 'stays' };
  const masked = mask(sentence, given.names, namesSeen(noted), lang);
  const same = findings.filter(({ sentence: [start] }) => start === noted.sentence[0]);
  const labels = same.map(({ label }) => label);
  const messages = messagesFor(masked.text, labels, lang);
  const sealed = seal(messages);
  if (wish.verb === 'show' || wish.seal !== sealed)
    return {
      ...{ wish: { ...wish, seal: sealed }, host: about.host, state: 'shown', lang },
      ...{ text: masked.text, stands: masked.stands, messages },
    };
  if (!given.mayAsk()) return { ...about, state: 'often-enough' };
  const said = await ask(given.endpoint, messages);
  if (!said.ok) given.log.info('rewording failed', { status: said.status });
  const traits = same.filter(({ label }) => label === 'trait');
  const asked = { masked, lang, context, labels: traits.map(({ range }) => text.slice(...range)) };
  const offer = said.ok ? offerFrom(said.text, asked, given.reader) : undefined;
  return offer === undefined
    ? { ...about, state: 'nothing-better' }
    : { ...about, state: 'answered', lang, sentence, offer };
}

/** Whom the coach itself took for the one a sentence is about. */
function namesSeen({ suggestions }: Finding): string[] {
  const who = suggestions[0]?.values.who ?? 'none';
  return who === 'none' ? [] : [who];
}
