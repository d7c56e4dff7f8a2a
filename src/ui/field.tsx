import { FieldFrame, type Labelled } from './frame.tsx';
import { controlId, tiedTo } from './wiring.ts';

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
