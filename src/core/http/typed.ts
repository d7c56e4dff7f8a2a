import type { Context } from 'hono';

/** What somebody typed into a form, kept as typed so that nothing is lost when the answer is "not yet". */
export class Typed {
  readonly #pairs: [string, string][];
  constructor(pairs: Iterable<[string, string]>) {
    this.#pairs = [...pairs].map(([name, value]) => [name, cleaned(value)]);
  }
  /** The first value of a field, or ''. */
  text(name: string): string {
    return this.#pairs.find(([field]) => field === name)?.[1] ?? '';
  }
  /** Every value of a field, for checkboxes and repeated rows. */
  all(name: string): string[] {
    return this.#pairs.filter(([field]) => field === name).map(([, value]) => value);
  }
  has(name: string): boolean {
    return this.#pairs.some(([field]) => field === name);
  }
  /**
   * What reads as somebody's own words, not as an id, a choice or a code: two words, or letters such things never have. What
   * a form asks for as proof or for itself is called `_…` and is none.
   */
  written(): string[] {
    const own = this.#pairs.filter(([name]) => !name.startsWith('_')).map(([, value]) => value);
    return [...new Set(own.filter((value) => /\S\s+\S|(?!\p{ASCII})\p{L}/u.test(value)))];
  }
  /** The fields as one object, the first value of each: what a schema reads. */
  plain(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const [name, value] of this.#pairs) fields[name] ??= value;
    return fields;
  }
}

/** What the form brought that could not be taken; nothing where the browser does not say that the form stood here. */
export function writtenIn(c: Context): string[] {
  const typed = c.get('typed') as Typed | undefined;
  const told = c.req.header('sec-fetch-site') ?? c.req.header('origin');
  return typed && told ? typed.written() : [];
}

/** PostgreSQL stores no NUL, UTF-8 no lone surrogates; line ends are made one kind. Everything else stays as typed. */
function cleaned(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n');
}

/** The browser went away before its form was here: nobody waits for an answer, and nothing was done. */
export class FormBrokenOff extends Error {}

/**
 * Reads a urlencoded body once per request, however many ask.
 * @throws FormBrokenOff when the connection ended in the middle of it
 */
export async function readTyped(c: Context): Promise<Typed> {
  const known = c.get('typed') as Typed | undefined;
  if (known) return known;
  const body = await c.req.text().catch((broken: unknown) => {
    throw c.req.raw.signal.aborted ? new FormBrokenOff('the form broke off', { cause: broken }) : broken;
  });
  const typed = new Typed(new URLSearchParams(body));
  c.set('typed', typed);
  return typed;
}
