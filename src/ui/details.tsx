import type { Child, PropsWithChildren } from 'hono/jsx';

export interface FoldProps {
  summary: Child;
  open?: boolean;
  /** Folds of one name open one at a time. */
  name?: string;
  id?: string;
}

/** Folded until asked for. */
export function Fold({ summary, open, name, id, children }: PropsWithChildren<FoldProps>) {
  return (
    <details class="fold" open={open} name={name} id={id}>
      <summary>{summary}</summary>
      <div class="fold-body">{typeof children === 'string' ? <p>{children}</p> : children}</div>
    </details>
  );
}
