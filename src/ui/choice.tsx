import type { Child } from 'hono/jsx';
import { Fieldset, type FieldsetProps } from './fieldset.tsx';
import { controlId } from './wiring.ts';

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

/** Words in a language of their own keep its direction: a full stop must not wander to their beginning. */
export function Label({
  label,
  hint,
  because,
  disabled,
  lang,
}: {
  label: Child;
  hint?: Child;
  because?: Child;
  disabled?: boolean;
  lang?: string;
}) {
  const own = (words: Child) => (lang ? <bdi>{words}</bdi> : words);
  return (
    <span>
      {own(label)}
      {hint && <small>{own(hint)}</small>}
      {disabled && because && <small>{because}</small>}
    </span>
  );
}
