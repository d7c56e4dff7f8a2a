import type { Label } from './findings.ts';
import { hash } from './hash.ts';

/** One name for a sentence and a label, whatever the spaces, capitals and the field. No word can be read from it. */
export function findingId(sentence: string, label: Label): string {
  const same = sentence.toLowerCase().replace(/\s+/g, ' ').trim();
  return `${label}-${hash(same).toString(36)}${hash(`${same.length} ${same}`).toString(36)}`;
}
