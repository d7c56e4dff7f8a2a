/** One part of a form, as it arrives: a field, or (with `file`) a file's bytes. */
export type Part = {
  readonly name: string;
  readonly file: string | null;
  readonly bytes: AsyncIterable<Buffer>;
};

/** The boundary of a multipart form's content type (RFC 7578), or null when it is none. */
export function boundaryOf(contentType: string): string | null {
  const found = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

const LONGEST_HEAD = 8 * 1024;

/**
 * Reads a multipart form as it streams in; no file is ever whole in memory. Each part's bytes must be read before the next
 * part is asked for. A form that breaks off simply ends; whoever needs a part notices that it is missing.
 */
export async function* readParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const source = body[Symbol.asyncIterator]();
  const mark = Buffer.from(`\r\n--${boundary}`);
  let held: Buffer = Buffer.from('\r\n');
  const more = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (done) return false;
    held = Buffer.concat([held, value]);
    return true;
  };
  async function* until(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at);
        held = held.subarray(at + mark.length);
        return;
      }
      const sure = held.length - mark.length;
      if (sure > 0) {
        yield held.subarray(0, sure);
        held = held.subarray(sure);
      }
      if (!(await more())) {
        held = Buffer.from('--');
        return;
      }
    }
  }
  for await (const _ of until());
  for (;;) {
    let end = held.indexOf('\r\n\r\n');
    while (
      end < 0 &&
      held.length < LONGEST_HEAD &&
      !held.subarray(0, 2).equals(Buffer.from('--')) &&
      (await more())
    ) {
      end = held.indexOf('\r\n\r\n');
    }
    if (end < 0 || held.subarray(0, 2).equals(Buffer.from('--'))) return;
    const head = held.subarray(0, end).toString('utf8');
    held = held.subarray(end + 4);
    const bytes = until();
    const said = (what: string) =>
      new RegExp(`[;\\s]${what}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(head)?.[1] ?? null;
    yield { name: said('name') ?? '', file: said('filename'), bytes };
    // What the reader left of a part is passed over.
    for await (const _ of bytes);
  }
}
