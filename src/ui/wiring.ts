/** How a control, its hint and its error find each other. One rule, so that FormErrors can link to any field. */

/** The element id of the control called `name`. Two forms on a page with the same names pass `id` themselves. */
export function controlId(name: string, id?: string): string {
  return id ?? `f-${name.replace(/[^\w-]+/g, '-')}`;
}

/** Attributes that tie a control to its hint and its error. */
export function tiedTo(id: string, hint: unknown, error: unknown) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined };
}
