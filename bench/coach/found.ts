import { review } from '#coach/engine/coach.ts';
import type { Label } from '#coach/engine/findings.ts';
import { reviewLarge } from '#coach/engine/large.ts';
import type { Example } from '../../scripts/coach/examples.ts';

export function labelsOf({ text, context }: Example, language: string): Label[] {
  return [...new Set(review(text, context, language).map(({ label }) => label))];
}

/** What bin/coach finds: the same engine with the weights that are too heavy for a phone. */
export function labelsLarge({ text, context }: Example, language: string): Label[] {
  return [...new Set(reviewLarge(text, context, language).map(({ label }) => label))];
}

/** What a checker by words alone would look for: the baseline. */
const KEYWORDS: Record<Label, string[]> = {
  trait: [
    'lazy',
    'rude',
    'bully',
    'troublemaker',
    'stubborn',
    'manipulative',
    'unmotivated',
    'bossy',
    'disrespectful',
  ],
  absolute: ['always', 'never', 'constantly', 'every single', 'all the time', 'nothing'],
  deficit: ["can't", 'cannot', 'fails', 'failing', 'missing', 'struggles', 'weak', 'behind', 'poor'],
  comparison: ['other kids', 'other students', 'classmates', 'than the', 'sister', 'brother', 'the rest of'],
  blame: ['at home', 'you let', 'parents', 'nobody', 'your fault'],
  speculation: ['adhd', 'autism', 'probably', 'maybe', 'must be', 'i think', 'i guess'],
  directive: ['make sure', 'you need to', 'you must', 'you have to', 'should', 'please ensure'],
  jargon: ['iep', 'bip', 'rti', 'lexile', 'phonemic', 'dibels', 'mtss', 'tier 2'],
  vague: ['great job', 'good job', 'pleasure', 'great kid', 'doing well', 'keep it up', 'sweet'],
};

export function labelsByKeyword({ text }: Example): Label[] {
  const lower = text.toLowerCase();
  const lists = Object.entries(KEYWORDS) as [Label, string[]][];
  return lists.filter(([, words]) => words.some((word) => lower.includes(word))).map(([label]) => label);
}
