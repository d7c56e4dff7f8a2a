import type { Words } from '#core/words/words.ts';
import type { Fields } from '../forms.ts';
import type { Problem } from '../rules/problems.ts';

export interface TermsProps {
  words: Words;
  childGiven: string;
  goalRequired: boolean;
  fields: Fields;
  problems: Problem[];
}

/** What a control is given: its name, what was typed, and what is wrong with it. */
export function controls({ words, fields, problems }: TermsProps) {
  return (name: string) => {
    const problem = problems.find((one) => one.field === name);
    return {
      name,
      value: fields[name] ?? '',
      error: problem && words.t(`agreements.problem.${problem.because}`),
    };
  };
}

/** Whether something is wrong with one of these controls: then it must not be folded away. */
export function wrong({ problems }: TermsProps, names: string[]): boolean {
  return problems.some((one) => names.includes(one.field));
}
