import { plain } from './spelling.ts';

/** How a guardian stands to a child, as the office's file may say it. */
export const RELATIONS = [
  'guardian',
  'parent',
  'mother',
  'father',
  'stepparent',
  'grandparent',
  'foster-parent',
  'relative',
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Other words for them, in English, Spanish, Arabic, German and French: offices write as they speak. Never a word that in
 * another of these languages is somebody else: a tutor is a guardian in Spanish, and in English teaches after school.
 */
const WORDS: Readonly<Record<Relation, string>> = {
  guardian: `legal guardian, caregiver, tutora, tutor legal, tutora legal, tutor/a legal, representante legal, apoderado, apoderada,
    acudiente, ولي الأمر, ولي أمر, وصي, الوصي, وصية, Vormund, Erziehungsberechtigter, Erziehungsberechtigte, Sorgeberechtigter,
    Sorgeberechtigte, tuteur, tutrice, tuteur légal, tutrice légale, responsable légal, responsable légale`,
  parent:
    'parent guardian, parent/guardian, padre o madre, padre/madre, madre/padre, progenitor, progenitora, Elternteil',
  mother: 'mom, mum, madre, mamá, أم, الأم, والدة, الوالدة, Mutter, mère',
  father: 'dad, padre, papá, أب, الأب, والد, الوالد, Vater, père',
  stepparent: `stepmother, stepfather, madrastra, padrastro, زوجة الأب, زوج الأم, Stiefmutter, Stiefvater, Stiefelternteil`,
  grandparent: `grandmother, grandfather, abuela, abuelo, جدة, الجدة, جد, الجد, Großmutter, Großvater, Grossmutter,
    Grossvater, Oma, Opa, grand-mère, grand-père`,
  'foster-parent': `foster, foster mother, foster father, madre de acogida, padre de acogida, familia de acogida, Pflegemutter,
    Pflegevater, Pflegeeltern, famille d’accueil`,
  relative: `aunt, uncle, aunt/uncle, sibling, brother, sister, tía, tío, hermana, hermano, عم, العم, عمة, العمة, خال, الخال, خالة,
    الخالة, أخ, الأخ, أخت, الأخت, Tante, Onkel, Bruder, Schwester, oncle, frère, sœur`,
};

const letters = (text: string) => plain(text).replace(/\p{N}/gu, '');
const KNOWN: ReadonlyMap<string, Relation> = new Map(
  RELATIONS.flatMap((relation) =>
    [relation, ...WORDS[relation].split(',')].map((word) => [letters(word), relation] as const),
  ),
);

/** People a file may tie to a child who are given none of a guardian's rights. */
const NOT_FAMILY =
  /^(doctor|physician|aide|other|emergencycontact|emergency|caseworker|socialworker|neighbou?r)$/;

/**
 * The relation a cell names: `unused` for someone who is no guardian (a doctor, an emergency contact), null for a word we
 * don't know, since a guess would open a child's page to somebody. A blank cell is a guardian: the file itself says so.
 */
export function readRelation(cell: string): Relation | 'unused' | null {
  const name = letters(cell);
  // a number is no word we know, and no blank either
  if (name === '') return /^[\s–-]*$/.test(cell) ? 'guardian' : null;
  return NOT_FAMILY.test(name) ? 'unused' : (KNOWN.get(name) ?? null);
}
