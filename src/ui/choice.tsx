import type { Child, PropsWithChildren } from 'hono/jsx';
import { controlId, tiedTo } from './wiring.ts';

export interface FieldsetProps {
  legend: Child;
  /** Gives the group an id, so that hint, error and FormErrors find it. */
  name?: string;
  id?: string;
  hint?: Child;
  error?: Child;
  optional?: Child;
}

/** Several controls that answer one question. */
export function Fieldset(props: PropsWithChildren<FieldsetProps>) {
  const id = props.name || props.id ? controlId(props.name ?? '', props.id) : undefined;
  const ties = id ? tiedTo(id, props.hint, props.error)['aria-describedby'] : undefined;
  return (
    <fieldset class="group" aria-describedby={ties}>
      <legend>
        {props.legend}
        {props.optional && <span class="optional"> ({props.optional})</span>}
      </legend>
      {props.hint && (
        <p class="hint" id={id && `${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="error" id={id && `${id}-error`}>
          {props.error}
        </p>
      )}
      {props.children}
    </fieldset>
  );
}

export interface Option {
  value: string;
  label: Child;
  hint?: Child;
  disabled?: boolean;
  /** Why it cannot be chosen, shown under the label. */
  because?: Child;
  /** The option's own language, where it differs from the page's. */
  lang?: string;
}

export interface ChoiceProps extends FieldsetProps {
  name: string;
  options: Option[];
  value?: string | null;
  /** Side by side where there is room: for short answers. */
  inline?: boolean;
  required?: boolean;
}

/** One of several (radio buttons), each a whole tappable row. */
export function Choice(props: ChoiceProps) {
  const id = controlId(props.name, props.id);
  return (
    <Fieldset {...props}>
      <div class={props.inline ? 'choices inline' : 'choices'}>
        {props.options.map((o, i) => (
          <label class="choice" lang={o.lang}>
            <input
              type="radio"
              id={i === 0 ? id : `${id}-${i}`}
              name={props.name}
              value={o.value}
              checked={o.value === props.value}
              required={props.required}
              disabled={o.disabled}
            />
            <Label {...o} />
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

export interface CheckProps {
  label: Child;
  name: string;
  id?: string;
  /** What is sent when ticked; the browser's "on" by default. */
  value?: string;
  checked?: boolean;
  hint?: Child;
  error?: Child;
  disabled?: boolean;
  because?: Child;
  required?: boolean;
}

/** Yes or no. Several of the same name need an `id` each. */
export function Check(props: CheckProps) {
  const id = controlId(props.name, props.id);
  return (
    <div class="field">
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      <label class="choice check">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value}
          checked={props.checked}
          disabled={props.disabled}
          required={props.required}
          {...tiedTo(id, undefined, props.error)}
        />
        <Label {...props} />
      </label>
    </div>
  );
}

function Label({
  label,
  hint,
  because,
  disabled,
}: {
  label: Child;
  hint?: Child;
  because?: Child;
  disabled?: boolean;
}) {
  return (
    <span>
      {label}
      {hint && <small>{hint}</small>}
      {disabled && because && <small>{because}</small>}
    </span>
  );
}
