import type { Child } from 'hono/jsx';
import { Label } from './choice.tsx';
import { controlId, tiedTo } from './wiring.ts';

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
