import type { Child } from 'hono/jsx';

export interface Step {
  label: Child;
  href?: string;
  state: 'done' | 'current' | 'todo';
  /** "done", "now", "to come" in the reader's language, for screen readers. */
  stateLabel?: string;
}

/** Where one is on a way of several steps. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ol class="steps">
        {steps.map((s) => (
          <li class={s.state} aria-current={s.state === 'current' ? 'step' : undefined}>
            <span>
              {s.href ? <a href={s.href}>{s.label}</a> : s.label}
              {s.stateLabel && <span class="only-read"> ({s.stateLabel})</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
