import type { Child, PropsWithChildren } from 'hono/jsx';
import { Deeper, Heading } from './level.tsx';

/** Whose strand a thing belongs to. */
export type Side = 'school' | 'home' | 'student';

export interface CardProps {
  title?: Child;
  eyebrow?: Child;
  side?: Side;
  footer?: Child;
  id?: string;
}

/** One thing on its own sheet. */
export function Card({ title, eyebrow, side, footer, id, children }: PropsWithChildren<CardProps>) {
  return (
    <article class={side ? `card ${side}` : 'card'} id={id}>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      {title && <Heading>{title}</Heading>}
      <Deeper>{typeof children === 'string' ? <p>{children}</p> : children}</Deeper>
      {footer && <div class="card-foot">{footer}</div>}
    </article>
  );
}

/** Cards below one another. */
export function CardList({ children }: PropsWithChildren) {
  return <div class="card-list">{children}</div>;
}
