import type { Child, PropsWithChildren } from 'hono/jsx';

/** Terms and what they are: when, where, with whom. */
export function Facts({ items }: { items: { term: Child; value: Child }[] }) {
  return (
    <dl class="facts">
      {items.map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A ruled list; each child is one entry (wrap entries in Item). `ordered` where the order says something. */
export function ItemList({
  ordered,
  label,
  children,
}: PropsWithChildren<{ ordered?: boolean; label?: string }>) {
  const attributes = { class: 'items', role: 'list', 'aria-label': label };
  return ordered ? <ol {...attributes}>{children}</ol> : <ul {...attributes}>{children}</ul>;
}

/** One entry of an ItemList; what can be done with it stands at its end, or below it where there is no room. */
export function Item({ id, actions, children }: PropsWithChildren<{ id?: string; actions?: Child }>) {
  if (!actions) return <li id={id}>{children}</li>;
  return (
    <li id={id} class="row">
      <div>{children}</div>
      <div class="actions">{actions}</div>
    </li>
  );
}
