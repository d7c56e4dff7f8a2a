import type { Child } from 'hono/jsx';
import { controlId, tiedTo } from './wiring.ts';

export interface Slot {
  value: string;
  label: Child;
  disabled?: boolean;
  /** Why it cannot be taken ("taken"), in the chip under the time. */
  because?: Child;
  selected?: boolean;
}

export interface SlotGridProps {
  name: string;
  legend: Child;
  hint?: Child;
  error?: Child;
  /** Usually one group a day. */
  groups: { label: Child; slots: Slot[] }[];
}

/** Pick one time. Radio buttons underneath: arrow keys, no script, one name for the whole grid. */
export function SlotGrid({ name, legend, hint, error, groups }: SlotGridProps) {
  const id = controlId(name);
  let first = true;
  return (
    <fieldset class="group slots" aria-describedby={tiedTo(id, hint, error)['aria-describedby']}>
      <legend class="title">{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {groups.map((group, g) => (
        <fieldset class="slot-day" aria-labelledby={`${id}-day-${g}`}>
          <p class="slot-label" id={`${id}-day-${g}`}>
            {group.label}
          </p>
          <div class="slot-row">
            {group.slots.map((slot, s) => {
              const anchor = !slot.disabled && first;
              if (anchor) first = false;
              return (
                <label class="slot">
                  <input
                    type="radio"
                    id={anchor ? id : `${id}-${g}-${s}`}
                    name={name}
                    value={slot.value}
                    checked={slot.selected}
                    disabled={slot.disabled}
                  />
                  <span>
                    {slot.label}
                    {slot.disabled && slot.because && <small>{slot.because}</small>}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
