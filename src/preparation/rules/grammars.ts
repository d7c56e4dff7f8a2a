/** How a language shows that "yes" or "no" would be a whole answer. A sign, not a parser: it only ever nudges. */
interface Grammar {
  /** The sentence begins the way a yes/no question begins. */
  closedStart?: RegExp;
  /** A word that asks for more than yes or no. */
  asksFor: RegExp;
  /** An invitation to tell, however it begins. */
  invites: RegExp;
}

/** Word edges by Unicode: `\b` knows only ASCII letters. */
const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'iu');

// Without its accent "que" is mostly a conjunction ("¿cree que …?"): then it asks only where the sentence begins.
const askingEs = 'qué|cuál(?:es)?|quién(?:es)?|cuándo|dónde|adónde|cómo|cuánt[oa]s?';

const beginningEs =
  '^(?:(?:a|de|en|con|por|para|desde|hasta) )?(?:que|cual(?:es)?|quien(?:es)?|cuando|donde|como|cuant[oa]s?) ';

export const grammars: Record<string, Grammar> = {
  en: {
    closedStart:
      /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?(?![\p{L}\p{M}'’])/iu,
    asksFor: word('what|which|who|whom|whose|when|where|why|how'),
    invites: word('tell|show|describe|share|walk (?:me|us)|help (?:me|us) (?:see|understand)'),
  },
  es: {
    asksFor: new RegExp(`${word(askingEs).source}|${beginningEs}`, 'iu'),
    invites: word(
      'cu[eé]nt[ea]n?(?:me|nos)?|contar(?:me|nos)|d[ií]ga(?:me|nos)|h[aá]ble(?:me|nos)|descr[ií]ba(?:me|nos)?',
    ),
  },
  ar: {
    closedStart: /^[وف]?(?:هل|أليس|أليست|ألا|ألم|ألن|أما)(?![\p{L}\p{M}])/u,
    asksFor: word('[بلموف]?(?:ما|ماذا|من|متى|أين|كيف|كم|أي|أية|أي(?:ها|هم|هما|كم)|لماذا|لم|عم|مم|فيم|بم)'),
    invites: word('(?:أخبر|احك|حدث|صف|شارك)\\p{L}*'),
  },
};
