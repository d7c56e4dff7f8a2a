import type { Child, PropsWithChildren } from 'hono/jsx';
import { Heading } from './level.tsx';

/** Nothing here yet: says what will be, and what one can do. */
export function Empty({ title, action, children }: PropsWithChildren<{ title: Child; action?: Child }>) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
