import { folded, spellings, wordsIn } from './fold.ts';
import { type Kind, listsOf } from './lists.ts';

/** A person as the roster knows one. */
export interface Person {
  given: string;
  family: string;
  isChild: boolean;
}

const PARTICLES = new Set(['en', 'es'].flatMap((lang) => [...listsOf(lang).particles]));
const FEWEST_LETTERS = 2;
const FEWEST_OF_A_START = 3;
/** And, to, in, like, the: what Arabic writes onto a name. */
const JOINED = /^[وف]?[بلك]?(?:ال)?(?=.{2})/u;
const ARTICLE = /^ال(?=.{2})/u;

/** Everybody's names, by each of their parts. */
export class Names {
  readonly #kinds = new Map<string, Kind>();
  readonly #starts = new Set<string>();

  constructor(people: Iterable<Person>) {
    for (const { given, family, isChild } of people) {
      const kind = isChild ? 'child' : 'adult';
      for (const part of [...partsOf(given), ...partsOf(family)]) this.#add(part, kind);
      for (const part of wordsIn(given).flatMap(spellings))
        for (let end = FEWEST_OF_A_START; end < part.length; end++) this.#starts.add(part.slice(0, end));
    }
  }

  /** Whose name a word is; also with an s at its end, or with what Arabic writes onto it. */
  kindOf(word: string): Kind | undefined {
    const plain = folded(word);
    const known = this.#kinds.get(plain);
    if (known) return known;
    if (plain.length > FEWEST_OF_A_START && plain.endsWith('s')) return this.#kinds.get(plain.slice(0, -1));
    return this.#kinds.get(plain.replace(JOINED, ''));
  }

  /** Whether a given name begins so: "Sam" of Samira. */
  beginsOne(word: string): boolean {
    return this.#starts.has(folded(word));
  }

  #add(part: string, kind: Kind): void {
    const known = this.#kinds.get(part);
    this.#kinds.set(part, known === undefined || known === kind ? kind : 'name');
  }
}

/** "María José" is maria, jose and mariajose; of "van der Berg" only berg says who it is. */
function partsOf(name: string): string[] {
  const words = wordsIn(name);
  const telling = words.filter((word) => words.length === 1 || !PARTICLES.has(folded(word)));
  const joined = [...name.split(/\s+/), name].map(wordsIn).filter((some) => some.length > 1);
  const all = [...telling, ...joined.map((some) => some.join(''))].flatMap(spellings);
  const parts = new Set(all.flatMap((one) => [one, one.replace(ARTICLE, '')]));
  return [...parts].filter((one) => [...one].length >= FEWEST_LETTERS);
}
