import { type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Shorter answers fit into one packet as they are. */
const worthwhile = 1_000;

/** A window of 64 kB sees a whole page; the usual one of 4 MB would be asked of the machine, and given back, each time. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 };

/** What most pages are packed into; buffers of this size are cut from Node's pool, larger ones are made and cleared anew. */
const chunkSize = 4_000;

/** Pages are repetitive: the fastest levels already make a tenth of them, brotli's a little smaller in half the time. */
const encodings = {
  br: (page: Uint8Array) => brotliCompressSync(page, { params, chunkSize }),
  gzip: (page: Uint8Array) => gzipSync(page, { level: 1, chunkSize }),
};
type Encoding = keyof typeof encodings;

/** Every page is written here before it is compressed: a buffer of its own for each would cost as much as brotli. */
let desk = Buffer.allocUnsafeSlow(256 * 1024);

function written(text: string): Uint8Array {
  // a JavaScript character is three bytes of UTF-8 at most
  if (text.length * 3 > desk.length) desk = Buffer.allocUnsafeSlow(text.length * 3);
  return desk.subarray(0, desk.write(text));
}

/** Named, and not as what is unwelcome (RFC 9110, 12.5.3: a weight of 0). */
const asksFor = {
  br: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/,
  gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/,
};

const texts = /^(text\/|application\/(json|javascript))/;

/**
 * Compresses whole text answers on their way out. Here and not in the application, because there an answer would have
 * to become a stream first, which costs more than the compressing. What is streamed, or packed already, passes as it is.
 */
export class CompressedResponse extends ServerResponse {
  #head: [status: number, headers: OutgoingHttpHeaders] | undefined;
  #encoding: Encoding | undefined;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of writeHead, write and end are Node's own
  override writeHead(status: number, ...rest: any[]): this {
    this.#encoding = rest.length === 1 ? this.#wanted() : undefined;
    const headers = this.#encoding && compressible(rest[0]);
    if (!headers) return super.writeHead(status, ...rest);
    this.#head = [status, headers];
    return this;
  }

  // biome-ignore lint/suspicious/noExplicitAny: see above
  override write(...rest: any): boolean {
    this.#sendHead();
    return super.write(...(rest as Parameters<ServerResponse['write']>));
  }

  override flushHeaders(): void {
    this.#sendHead();
    super.flushHeaders();
  }

  // biome-ignore lint/suspicious/noExplicitAny: see above
  override end(...rest: any): this {
    const [body] = rest;
    if (this.#head && this.#encoding && typeof body === 'string' && body.length >= worthwhile) {
      const [, headers] = this.#head;
      const packed = encodings[this.#encoding](written(body));
      headers['content-length'] = packed.length;
      headers['content-encoding'] = this.#encoding;
      this.#sendHead();
      return super.end(packed);
    }
    this.#sendHead();
    return super.end(...(rest as Parameters<ServerResponse['end']>));
  }

  #wanted(): Encoding | undefined {
    if (this.req.method === 'HEAD') return undefined;
    const accepted = String(this.req.headers['accept-encoding'] ?? '');
    return (['br', 'gzip'] as const).find((name) => asksFor[name].test(accepted));
  }

  #sendHead(): void {
    const head = this.#head;
    this.#head = undefined;
    if (head) super.writeHead(...head);
  }
}

/** The headers of a text that nobody has encoded, with a word to caches that it comes in two forms; else undefined. */
function compressible(given: unknown): OutgoingHttpHeaders | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = value;
  if (!texts.test(String(headers['content-type'] ?? '')) || headers['content-encoding']) return undefined;
  headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding';
  return headers;
}
