const words = (any: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, 'iu');

/** How a language names a difficulty, and how it turns to what would help. Signs for a question, never a verdict. */
const ways: Record<string, { hard: RegExp; need: RegExp; step: RegExp }> = {
  en: {
    hard: words(
      "not|never|cannot|can['’]t|won['’]t|\\p{L}+n['’]t|hard(?:ly)?|struggl\\p{L}+|difficult\\p{L}*|trouble|problems?|weak\\p{L}*|poor\\p{L}*|lacks?|behind|fails?|failing|forgets?|refuses?|without|low|slow(?:ly)?",
    ),
    need: words(
      'needs?|would help|helps?|benefits?|support(?:s|ed)?|ready (?:to|for)|(?:is )?(?:working|practi[sc]ing) (?:on|towards?)|learning to|next|goal|(?:a|more) (?:chance|time|space|practice)|so that|in order to',
    ),
    step: words(
      'next|first step|tomorrow|this week|will|(?:to|going to) (?:try|practi[sc]e|begin|start)|each day|every',
    ),
  },
  es: {
    hard: words(
      'no|nunca|jamás|tampoco|apenas|le cuesta|cuestan?|dificultad(?:es)?|difícil(?:es)?|problemas?|débil(?:es)?|mal|falla|falta|atrasad[oa]|olvida|se niega|sin|baj[oa]|lent[oa](?:mente)?',
    ),
    need: words(
      'necesita[n]?|(?:le )?ayuda(?:ría)?|apoyo|list[oa] para|está (?:trabajando|practicando|aprendiendo)|aprendiendo a|siguiente|próximo|meta|(?:más )?(?:tiempo|práctica|espacio)|para que|así',
    ),
    step: words(
      'siguiente paso|próximo paso|primer paso|mañana|esta semana|va a|vamos a|cada día|probará|empezará',
    ),
  },
};

/** Whether a text names what is hard and leaves it there, without what is needed. */
export function staysHard(text: string, lang: string): boolean {
  const way = ways[lang];
  return way ? way.hard.test(text) && !way.need.test(text) : false;
}

/** Whether a text already says what happens next. */
export function saysNextStep(text: string, lang: string): boolean {
  return ways[lang]?.step.test(text) ?? true;
}
