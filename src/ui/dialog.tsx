import type { Child, PropsWithChildren } from 'hono/jsx';
import type { ButtonKind } from './button.tsx';

export interface DialogProps {
  /** Unique on the page; ties the button to the dialog. */
  id: string;
  /** Words of the button that opens it. */
  trigger: Child;
  kind?: ButtonKind;
  title: Child;
  /** Words of the button that closes it. */
  closeLabel: Child;
}

/** Opens and closes without script (popover). A browser without popovers shows the contents in place. */
export function Dialog({ id, trigger, kind, title, closeLabel, children }: PropsWithChildren<DialogProps>) {
  return (
    <>
      <button class={`button ${kind ?? 'quiet'}`} type="button" popovertarget={id}>
        {trigger}
      </button>
      <div class="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <button class="button plain" type="button" popovertarget={id} popovertargetaction="hide">
          {closeLabel}
        </button>
      </div>
    </>
  );
}
