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
