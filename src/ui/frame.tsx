import type { Child, PropsWithChildren } from 'hono/jsx';
import { controlId } from './wiring.ts';

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
