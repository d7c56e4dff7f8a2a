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

/** One entry of an ItemList. */
export function Item({ id, children }: PropsWithChildren<{ id?: string }>) {
  return <li id={id}>{children}</li>;
}
