import type { Child, PropsWithChildren } from 'hono/jsx';
import { Deeper, Heading } from './level.tsx';

/** The page's one h1, with what stands around it. */
export function PageHead(props: { title: Child; lead?: Child; eyebrow?: Child; actions?: Child }) {
  return (
    <header class="page-head">
      {props.eyebrow && <p class="eyebrow">{props.eyebrow}</p>}
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.actions && <div class="actions">{props.actions}</div>}
    </header>
  );
}

/** A titled part of a page (h2, or h3 inside another part). With an `id` it can be linked to and is a named region. */
export function Section(props: PropsWithChildren<{ title: Child; id?: string; aside?: Child }>) {
  const titleId = props.id ? `${props.id}-title` : undefined;
  return (
    <section class="section" id={props.id} aria-labelledby={titleId}>
      <div class="section-head">
        <Heading id={titleId}>{props.title}</Heading>
        {props.aside && <div class="soft small">{props.aside}</div>}
      </div>
      <Deeper>{props.children}</Deeper>
    </section>
  );
}
