import type { Child, PropsWithChildren } from 'hono/jsx';

export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'danger';

export interface ButtonProps {
  /** One primary a page; quiet is the default. */
  kind?: ButtonKind;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  id?: string;
  formaction?: string;
  disabled?: boolean;
  /** Why it cannot be pressed now. Shown beside the disabled button: never a dead end without a reason. */
  because?: Child;
  /** For screen readers, where the visible words need their surroundings to be understood. */
  label?: string;
}

/** A button that sends its form. */
export function Button(props: PropsWithChildren<ButtonProps>) {
  const reasonId = `because-${props.id ?? `${props.name ?? 'button'}-${props.value ?? ''}`}`.replace(
    /[^\w-]+/g,
    '-',
  );
  const reasoned = props.disabled && props.because;
  const button = (
    <button
      class={`button ${props.kind ?? 'quiet'}`}
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      disabled={props.disabled}
      aria-label={props.label}
      aria-describedby={reasoned ? reasonId : undefined}
    >
      {props.children}
    </button>
  );
  if (!reasoned) return button;
  return (
    <span class="reasoned">
      {button}
      <span class="because" id={reasonId}>
        {props.because}
      </span>
    </span>
  );
}

export interface ButtonLinkProps {
  href: string;
  kind?: ButtonKind;
  /** Suggests saving under this name (calendar files, templates). */
  download?: string;
  label?: string;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ href, kind, download, label, children }: PropsWithChildren<ButtonLinkProps>) {
  return (
    <a class={`button ${kind ?? 'quiet'}`} href={href} download={download} aria-label={label}>
      {children}
    </a>
  );
}

/** Buttons in a row that wraps; full width on a phone. */
export function Actions({ children }: PropsWithChildren) {
  return <div class="actions">{children}</div>;
}
