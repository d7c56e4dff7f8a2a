import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  location: string | undefined;
  bytes: number;
  body: Buffer;
}

/**
 * The least of an HTTP client: one connection kept alive, one request at a time. It costs little, because it runs on
 * the same machine as what is measured; it asks for compressed answers as every browser does.
 */
export class KeepAlive {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #answered: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the server closed the connection')));
  }

  get(path: string, cookie: string): Promise<Answer> {
    return this.#send(`GET ${path} HTTP/1.1\r\n${this.#head(cookie)}\r\n`);
  }

  post(path: string, cookie: string, body: string): Promise<Answer> {
    const form = `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    return this.#send(
      `POST ${path} HTTP/1.1\r\n${this.#head(cookie)}${form}sec-fetch-site: same-origin\r\n\r\n${body}`,
    );
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #head(cookie: string): string {
    return `host: ${this.#host}\r\ncookie: ${cookie}\r\naccept-encoding: gzip, deflate, br\r\naccept-language: en\r\n`;
  }

  #send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
    const split = this.#received.indexOf('\r\n\r\n');
    if (split < 0) return;
    const head = this.#received.toString('latin1', 0, split);
    const body = bodyIn(head, this.#received.subarray(split + 4));
    if (!body) return;
    this.#received = Buffer.alloc(0);
    const status = Number(head.slice(9, 12));
    const location = /^location: (.*)$/im.exec(head)?.[1];
    this.#answered?.({ status, location, bytes: body.length, body });
  }
}

/** The whole body, or undefined while it is still coming. */
function bodyIn(head: string, rest: Buffer): Buffer | undefined {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? rest : undefined;
  if (!/^transfer-encoding: chunked/im.test(head)) return rest;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (rest.length < line + 2 + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
