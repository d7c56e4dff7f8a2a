const HARD: [RegExp, string][] = [
  [/c$/, 'qu'],
  [/g$/, 'gu'],
  [/z$/, 'c'],
];

/**
 * How a verb is ordered: usted, ustedes, vos, vosotros, "no lo …es"; not tú, whose order reads like "he does it". From
 * the infinitive, or from "infinitive/root" where the root changes ("pedir/pid", "poner/pong").
 */
export function imperatives(entry: string): string[] {
  const [verb = '', changed] = entry.split('/');
  const [root, kind] = [verb.slice(0, -2), verb.slice(-2)];
  const sound = changed ?? root;
  if (kind === 'ar') {
    const soft = HARD.reduce(
      (word, [end, spelled]) =>
        end.test(sound) && !word.endsWith(spelled) ? sound.replace(end, spelled) : word,
      sound,
    );
    return [
      `${soft}e`,
      `${soft}en`,
      `${soft}es`,
      ...['á', 'ad', 'ale', 'alo', 'ala'].map((end) => root + end),
    ];
  }
  return [
    `${sound}a`,
    `${sound}an`,
    `${sound}as`,
    kind === 'er' ? `${root}é` : `${root}í`,
    `${root}${kind === 'er' ? 'ed' : 'id'}`,
  ];
}
