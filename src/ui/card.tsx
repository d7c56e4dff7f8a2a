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
/** Things below one another with even room between them. */
export function Stack({ gap, children }: PropsWithChildren<{ gap?: 'tight' | 'loose' }>) {
  return <div class={gap ? `stack ${gap}` : 'stack'}>{children}</div>;
}

/** As many columns as fit (12.5rem at least), one on a phone. */
export function Columns({ children }: PropsWithChildren) {
  return <div class="columns">{children}</div>;
}

export interface SidesProps {
  schoolTitle?: Child;
  school: Child;
  homeTitle?: Child;
  home: Child;
}

/** The two sides of the partnership: alongside each other where there is room, along one double line on a phone. */
export function Sides({ schoolTitle, school, homeTitle, home }: SidesProps) {
  return (
    <div class="sides">
      <div class="side school stack">
        {schoolTitle && <Heading>{schoolTitle}</Heading>}
        <Deeper>{school}</Deeper>
      </div>
      <div class="side home stack">
        {homeTitle && <Heading>{homeTitle}</Heading>}
        <Deeper>{home}</Deeper>
      </div>
    </div>
  );
}

/** Running text with paragraphs and lists. */
export function Prose({ children }: PropsWithChildren) {
  return <div class="prose">{children}</div>;
}
