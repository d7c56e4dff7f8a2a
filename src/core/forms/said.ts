import type { Words } from '../words/words.ts';
import type { FieldError } from './form.ts';

type Reader = Pick<Words, 't'>;

/** What is wrong with a field in the reader's language; of a text that is too long also how long it may be. */
export function saidOf(words: Reader, { because, most }: Omit<FieldError, 'field'>): string {
  return words.t(because, most === undefined ? undefined : { most });
}

/** What is wrong with one field of a form, or undefined. */
export function wrongIn(words: Reader, errors: readonly FieldError[], field: string): string | undefined {
  const error = errors.find((one) => one.field === field);
  return error && saidOf(words, error);
}

/**
 * What is wrong with a form, for the list at its top.
 * @param labels what each field is called, by its name; whatever else is wrong is said without a link
 */
export function saidAll(
  words: Reader,
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>>,
): Said[] {
  return errors.map((error) => {
    const [label, message] = [labels[error.field], saidOf(words, error)];
    return label === undefined ? { message } : { field: error.field, label, message };
  });
}

export type Said = { message: string } & ({ field: string; label: string } | { field?: undefined });
