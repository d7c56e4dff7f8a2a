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

/** What is wrong with a form, for the list at its top. */
export function saidAll(words: Reader, errors: readonly FieldError[]): { field?: string; message: string }[] {
  return errors.map((error) => ({ field: error.field, message: saidOf(words, error) }));
}
