import { FieldFrame, type Labelled } from './frame.tsx';
import { controlId, tiedTo } from './wiring.ts';

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
