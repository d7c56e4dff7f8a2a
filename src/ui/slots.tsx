import type { Child, PropsWithChildren } from 'hono/jsx';

/** Pick one time. Radio buttons underneath: arrow keys, no script, one name for the whole grid. @param props.id unique on the page */
export function Slots({ id, legend, children }: PropsWithChildren<{ id: string; legend: Child }>) {
  return (
    <fieldset class="group slots" id={id}>
      <legend class="title">{legend}</legend>
      {children}
    </fieldset>
  );
}

/** The times of one day. @param props.id unique on the page */
export function SlotDay({ id, label, children }: PropsWithChildren<{ id: string; label: Child }>) {
  return (
    <fieldset class="slot-day" aria-labelledby={id}>
      <p class="slot-label" id={id}>
        {label}
      </p>
      <div class="slot-row">{children}</div>
    </fieldset>
  );
}

export interface SlotProps {
  name: string;
  value: string;
  label: Child;
  picked?: boolean;
  /** Why it cannot be taken, in the chip under the time; its presence disables it. */
  because?: Child;
}

/** One time. */
export function Slot({ name, value, label, picked, because }: SlotProps) {
  return (
    <label class="slot">
      <input type="radio" name={name} value={value} checked={picked} disabled={Boolean(because)} />
      <span>
        {label}
        {because && <small>{because}</small>}
      </span>
    </label>
  );
}
