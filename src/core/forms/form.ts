import * as v from 'valibot';
import type { Typed } from '../http/typed.ts';
import type { WordKey } from '../words/keys.ts';
import { saysSomething } from './says.ts';

export interface FieldError {
  field: string;
  /** A schema's message is a word key, so every refusal of a form has words in every language. */
  because: WordKey;
  /** Of a text that is too long: how many characters it may have. */
  most?: number;
}

const key = <K extends WordKey>(word: K): K => word;

export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** Reads typed fields through a schema whose messages are word keys. */
export function readForm<T>(
  schema: v.GenericSchema<unknown, T>,
  typed: Typed | Record<string, unknown>,
): Read<T> {
  const fields = 'plain' in typed && typeof typed.plain === 'function' ? typed.plain() : typed;
  const parsed = v.safeParse(schema, fields);
  if (parsed.success) return { ok: true, value: parsed.output };
  const errors = parsed.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    // the library's own message: of several buttons none was pressed, and a browser sends nothing then
    because: issue.type === 'object' ? key('core.form.choose') : (issue.message as WordKey),
    ...(issue.type === 'max_length' ? { most: Number(issue.requirement) } : {}),
  }));
  return { ok: false, errors: errors.filter((e, at) => errors.findIndex((o) => o.field === e.field) === at) };
}

/** Free text of at most `max` characters; may be empty. A field that was not sent reads as ''. */
export const text = (max = 4000) =>
  v.pipe(
    v.optional(v.string(key('core.form.required')), ''),
    v.trim(),
    v.maxLength(max, key('core.form.too-long')),
  );

/** Free text that must say something: more than spaces and invisible characters. */
export const requiredText = (max = 4000) =>
  v.pipe(text(max), v.check(saysSomething, key('core.form.required')));

export const id = v.pipe(v.string(key('core.form.choose')), v.uuid(key('core.form.choose')), v.toLowerCase());

export const oneOf = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, key('core.form.choose'));

/** A checkbox: present or not. */
export const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

export const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,6}$/, key('core.form.number')),
    v.transform(Number),
    v.minValue(min, key('core.form.number')),
    v.maxValue(max, key('core.form.number')),
  );
