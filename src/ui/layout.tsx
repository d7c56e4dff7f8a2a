import type { Child, PropsWithChildren } from 'hono/jsx';

/** Things below one another with even room between them. */
export function Stack({ gap, children }: PropsWithChildren<{ gap?: 'tight' | 'loose' }>) {
  return <div class={gap ? `stack ${gap}` : 'stack'}>{children}</div>;
}

/** As many columns as fit (12.5rem at least), one on a phone. */
export function Columns({ children }: PropsWithChildren) {
  return <div class="columns">{children}</div>;
}

/**
 * Work, and the instruments one keeps an eye on: beside it where there is room, above it where there is not. A `Steps`
 * among them steps back on a phone, so the page must also say in words where one is.
 */
export function WithTools({ tools, children }: PropsWithChildren<{ tools: Child }>) {
  return (
    <div class="with-tools">
      <div class="tools-beside">{tools}</div>
      <div class="stack">{children}</div>
    </div>
  );
}

/** Running text with paragraphs and lists. */
export function Prose({ children }: PropsWithChildren) {
  return <div class="prose">{children}</div>;
}
