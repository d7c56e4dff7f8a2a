import type { Child, PropsWithChildren } from 'hono/jsx';

export type Tone = 'info' | 'good' | 'care' | 'stop';

/** The sign repeats the tone in form, so that colour never carries it alone. */
const signs: Record<Tone, string> = {
  info: 'M12 11v6M12 7.2v.1',
  good: 'M7.5 12.5l3 3 6-7',
  care: 'M12 6.5v7M12 17.2v.1',
  stop: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
};

export interface NoticeProps {
  tone: Tone;
  title?: Child;
  /** `status` for the outcome of what was just done, `alert` for what must be heard at once. */
  role?: 'status' | 'alert' | 'note';
}

/** Something worth knowing, set apart. */
export function Notice({ tone, title, role, children }: PropsWithChildren<NoticeProps>) {
  return (
    <div class={`notice ${tone}`} role={role}>
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="10" />
        <path d={signs[tone]} />
      </svg>
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
