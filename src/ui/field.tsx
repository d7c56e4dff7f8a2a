import type { Child, PropsWithChildren } from 'hono/jsx';
import { controlId, describe } from './wiring.ts';

export interface Labelled {
  label: Child;
  name: string;
  /** Only where two forms on one page use the same name. */
  id?: string;
  hint?: Child;
  /** The message in the reader's language; its presence marks the field as wrong. */
  error?: Child;
  /** The word for "optional" in the reader's language, shown beside the label. */
  optional?: Child;
  required?: boolean;
}

/** Label, hint, error and control in reading order. */
export function FieldFrame(props: PropsWithChildren<Labelled>) {
  const id = controlId(props.name, props.id);
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional && <span class="optional"> ({props.optional})</span>}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      {props.children}
    </div>
  );
}

export interface FieldProps extends Labelled {
  value?: string | number | null;
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'search'
    | 'date'
    | 'time'
    | 'number'
    | 'password'
    | 'file'
    | 'datetime-local';
  autocomplete?: string;
  inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | 'search';
  /** Follows what is typed by default; addresses and numbers are always left to right. */
  dir?: 'auto' | 'ltr' | 'rtl';
  maxlength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  accept?: string;
  disabled?: boolean;
}

const alwaysLeftToRight = new Set(['email', 'tel', 'url', 'number', 'password']);
const withoutDirection = new Set(['date', 'time', 'datetime-local', 'file']);

/** A one-line input. */
export function Field(props: FieldProps) {
  const id = controlId(props.name, props.id);
  const type = props.type ?? 'text';
  const dir = alwaysLeftToRight.has(type) ? 'ltr' : withoutDirection.has(type) ? undefined : 'auto';
  return (
    <FieldFrame {...props}>
      <input
        class="input"
        id={id}
        name={props.name}
        type={type}
        value={props.value ?? undefined}
        required={props.required}
        disabled={props.disabled}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        dir={props.dir ?? dir}
        maxlength={props.maxlength}
        min={props.min}
        max={props.max}
        step={props.step}
        accept={props.accept}
        {...describe(id, props.hint, props.error)}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends Labelled {
  value?: string | null;
  rows?: number;
  /** Language the words in it are written in, where known. */
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  maxlength?: number;
  disabled?: boolean;
}

/** Several lines. The text's own direction wins over the page's. */
export function TextArea(props: TextAreaProps) {
  const id = controlId(props.name, props.id);
  return (
    <FieldFrame {...props}>
      <textarea
        class="input"
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        lang={props.lang}
        dir={props.dir ?? 'auto'}
        maxlength={props.maxlength}
        required={props.required}
        disabled={props.disabled}
        {...describe(id, props.hint, props.error)}
      >
        {/* A parser drops the first line break of a textarea: this one, so never the writer's. */ '\n'}
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

export interface SelectProps extends Labelled {
  options: { value: string; label: string; lang?: string; disabled?: boolean }[];
  value?: string | null;
  autocomplete?: string;
  disabled?: boolean;
}

/** A drop-down; prefer Choice for up to six options. */
export function Select(props: SelectProps) {
  const id = controlId(props.name, props.id);
  return (
    <FieldFrame {...props}>
      <select
        class="input"
        id={id}
        name={props.name}
        required={props.required}
        disabled={props.disabled}
        autocomplete={props.autocomplete}
        {...describe(id, props.hint, props.error)}
      >
        {props.options.map((o) => (
          <option value={o.value} lang={o.lang} disabled={o.disabled} selected={o.value === props.value}>
            {o.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
