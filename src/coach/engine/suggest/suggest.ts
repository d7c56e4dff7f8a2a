import type { Label, Phrase } from '../findings.ts';
import type { Facts } from './facts.ts';

/** How many shapes the catalogue holds for each label: `coach.try.<label>.1` and on. */
const SHAPES: Record<Label, number> = {
  trait: 2,
  absolute: 2,
  deficit: 3,
  comparison: 2,
  blame: 2,
  speculation: 2,
  directive: 3,
  jargon: 1,
  vague: 2,
};

/**
 * Ways to open the conversation instead, after the practice's own shape: a true strength, the need, what already works
 * at home, one strategy for both. They are templates: what the writer has to add stays a blank, and nothing is made up.
 */
export function suggestionsFor(
  label: Label,
  facts: Facts,
  plain: { term: string; plain: string } | undefined,
): Phrase[] {
  const values = {
    who: facts.who || 'none',
    topic: facts.topic || 'none',
    kept: facts.kept || 'none',
  };
  const shapes = Array.from({ length: SHAPES[label] }, (_, at) => ({
    key: `coach.try.${label}.${at + 1}`,
    values,
  }));
  if (label !== 'jargon' || !plain) return shapes;
  return [{ key: 'coach.try.jargon.known', values: { ...values, ...plain } }];
}
