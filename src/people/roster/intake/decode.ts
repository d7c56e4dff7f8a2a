export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Turns bytes into text, whatever a spreadsheet saved: UTF-8, UTF-16 (by its mark, or by its empty bytes), or, from the
 * first byte on that can't be UTF-8, Windows-1252. Where UTF-8 beyond ASCII was seen before, such a byte is damage, not
 * another encoding, and becomes U+FFFD, which leaves its row out. `found` is told once, when it isn't UTF-8.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  found: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held: Uint8Array = new Uint8Array(0);
  let beyondAscii = false;
  for await (const chunk of chunks) {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    held = new Uint8Array(0);
    if (!decoder) {
      if (bytes.length < 4) {
        held = bytes;
        continue;
      }
      const wide = sixteenBits(bytes);
      if (wide) found(wide);
      decoder = wide ? new TextDecoder(wide) : new TextDecoder('utf-8', { fatal: true });
    }
    if (!decoder.fatal) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    const whole = bytes.length - unfinished(bytes);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, whole));
      beyondAscii ||= text.length !== whole;
      held = bytes.slice(whole);
      yield text;
    } catch {
      const damaged = beyondAscii || mostlyUtf8(bytes);
      if (!damaged) found('windows-1252');
      decoder = new TextDecoder(damaged ? 'utf-8' : 'windows-1252');
      yield decoder.decode(bytes, { stream: true });
    }
  }
  if (!decoder && Buffer.from(held).equals(MARK)) return;
  if (held.length > 0) yield new TextDecoder('windows-1252').decode(held);
  else if (decoder && !decoder.fatal) yield decoder.decode();
}

/** The mark of UTF-8, which is all that a spreadsheet writes of an empty table. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Letters of Windows-1252 hardly ever happen to be valid UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.split('\ufffd').length - 1;
  const good = (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return good > 0 && good >= bad;
}

function sixteenBits(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && a && c)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0 && b && d)) return 'utf-16be';
  return null;
}

/** How many bytes at the end begin a letter whose other bytes come with the next chunk: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
