/** Words by sense. A name of several words is joined by "_"; "=word" is taken exactly as written. */
export type SenseLists = Record<string, string>;

export interface Lexicon {
  exact: Map<string, string[]>;
  stems: Map<string, string[]>;
  /** First stem → phrases that begin with it, longest first. */
  phrases: Map<string, { stems: string[]; sense: string }[]>;
}

/** Turns the lists into maps, once per language. */
export function lexiconOf(lists: SenseLists, stem: (lower: string) => string): Lexicon {
  const lexicon: Lexicon = { exact: new Map(), stems: new Map(), phrases: new Map() };
  for (const [sense, list] of Object.entries(lists)) {
    for (const entry of list.split(' ')) {
      if (entry.startsWith('=')) add(lexicon.exact, entry.slice(1), sense);
      else if (entry.includes('_')) addPhrase(lexicon, entry.split('_').map(stem), sense);
      else {
        add(lexicon.exact, entry, sense);
        add(lexicon.stems, stem(entry), sense);
      }
    }
  }
  for (const phrases of lexicon.phrases.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return lexicon;
}

function add(map: Map<string, string[]>, key: string, sense: string): void {
  const senses = map.get(key);
  if (!senses) map.set(key, [sense]);
  else if (!senses.includes(sense)) senses.push(sense);
}

function addPhrase(lexicon: Lexicon, stems: string[], sense: string): void {
  const first = stems[0] ?? '';
  const phrases = lexicon.phrases.get(first) ?? [];
  lexicon.phrases.set(first, phrases);
  phrases.push({ stems, sense });
}
