import type { PropsWithChildren } from 'hono/jsx';

/** Things below one another with even room between them. */
export function Stack({ gap, children }: PropsWithChildren<{ gap?: 'tight' | 'loose' }>) {
  return <div class={gap ? `stack ${gap}` : 'stack'}>{children}</div>;
}

/** As many columns as fit (12.5rem at least), one on a phone. */
export function Columns({ children }: PropsWithChildren) {
  return <div class="columns">{children}</div>;
}

/** Running text with paragraphs and lists. */
export function Prose({ children }: PropsWithChildren) {
  return <div class="prose">{children}</div>;
}
