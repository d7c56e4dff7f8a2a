import { type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Shorter answers fit into one packet as they are. */
const worthwhile = 1_000;

/** Pages are repetitive: the fastest levels already make a tenth of them. */
const level = 3;

const texts = /^(text\/|application\/(json|javascript))/;

/**
 * Compresses whole text answers on their way out. Here and not in the application, because there an answer would have
 * to become a stream first, which costs more than the compressing. What is streamed, or packed already, passes as it is.
 */
export class CompressedResponse extends ServerResponse {
  #head: [status: number, headers: OutgoingHttpHeaders] | undefined;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of writeHead, write and end are Node's own
  override writeHead(status: number, ...rest: any[]): this {
    const headers = rest.length === 1 && this.#wanted() ? compressible(rest[0]) : undefined;
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
    if (this.#head && typeof body === 'string' && body.length >= worthwhile) {
      const [, headers] = this.#head;
      const packed = gzipSync(body, { level });
      headers['content-length'] = packed.length;
      headers['content-encoding'] = 'gzip';
      this.#sendHead();
      return super.end(packed);
    }
    this.#sendHead();
    return super.end(...(rest as Parameters<ServerResponse['end']>));
  }

  #wanted(): boolean {
    return /\bgzip\b/.test(String(this.req.headers['accept-encoding'] ?? '')) && this.req.method !== 'HEAD';
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
