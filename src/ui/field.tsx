import { FieldFrame, type Labelled } from './frame.tsx';
import { controlId, tiedTo } from './wiring.ts';

/** Everything a form is made of can be had from here. */
export { Check, Choice, Fieldset } from './choice.tsx';
export { Form, FormErrors, Hidden } from './form.tsx';

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
  /** Several files at once. */
  multiple?: boolean;
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
        multiple={props.multiple}
        {...tiedTo(id, props.hint, props.error)}
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
        {...tiedTo(id, props.hint, props.error)}
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
        {...tiedTo(id, props.hint, props.error)}
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
