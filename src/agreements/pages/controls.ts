import type { Coach } from '#coach/rules/coach.ts';
import type { Words } from '#core/words/words.ts';
import type { Fields } from '../forms.ts';
import { longest, type Problem } from '../rules/problems.ts';
import { labelsOf } from './labels.ts';

export interface TermsProps {
  words: Words;
  childGiven: string;
  goalRequired: boolean;
  fields: Fields;
  problems: Problem[];
  coach: Coach | undefined;
}

const says = ({ t }: Words, { because }: Problem) => t(`agreements.problem.${because}`, { most: longest });

/** Everything that is wrong, as the top of the page says it. */
export function errorsOf(words: Words, problems: readonly Problem[], childGiven: string) {
  const labels = labelsOf(words, childGiven);
  return problems.map((one) => ({
    field: one.field,
    label: labels[one.field] ?? '',
    message: says(words, one),
  }));
}

/** What a control is given: its name, what was typed, and what is wrong with it. */
export function controls({ words, fields, problems }: TermsProps) {
  return (name: string) => {
    const problem = problems.find((one) => one.field === name);
    return {
      name,
      value: fields[name] ?? '',
      error: problem && says(words, problem),
    };
  };
}

/** What the coach beside a control is given. */
export function coached({ words, fields, coach }: TermsProps) {
  return (name: string) => ({ words, coach, name, text: fields[name], lang: fields.lang || words.lang });
}

/** Whether something is wrong with one of these controls: then it must not be folded away. */
export function wrong({ problems }: TermsProps, names: string[]): boolean {
  return problems.some((one) => names.includes(one.field));
}
