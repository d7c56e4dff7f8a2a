import type { EventEmitter } from 'node:events';
import pg, { type Connection } from 'pg';

export interface Statement {
  /** One statement, with $1, $2 … for its values. */
  readonly text: string;
  /** As the database reads them. */
  readonly values: readonly (string | Buffer | null)[];
  /** Under which the connection keeps it prepared; without a name it is planned for this once. */
  readonly name: string | undefined;
}

export interface Answer {
  readonly rows: Record<string, unknown>[];
  /** What the server says it did: SELECT, INSERT, COMMIT, … */
  readonly command: string;
  readonly rowCount: number;
}

/** Makes a row's texts values; null for a statement that answers without rows. */
type Shape = { parseRow(texts: unknown): Record<string, unknown> } | null;

/** What a connection is known to keep prepared, by name: what has been answered. */
export type Prepared = Map<string, Shape>;

/** While it sends ahead, the driver takes no other kind of query: of its own, only the place in the line is used. */
const Query = pg.Query as unknown as new (text: string) => EventEmitter;

/**
 * Statements that travel together: the extended query protocol with one Sync at the end. The server does them in order,
 * skips what follows one that failed, and answers once; outside of BEGIN and COMMIT that is a transaction of its own.
 * What a connection has prepared is neither parsed nor described again.
 */
export class Packet extends Query {
  readonly #statements: readonly Statement[];
  readonly #prepared: Prepared;
  readonly #done: (error: unknown, answers: Answer[]) => void;
  readonly #answers: Answer[] = [];
  /** As it was known when each was sent; undefined where it was sent to be prepared. What fails meanwhile makes others forget it. */
  readonly #known: (Shape | undefined)[] = [];
  #shape: Shape | undefined;
  #rows: Record<string, unknown>[] = [];
  #unreadable: unknown;
  /** The driver asks for one. */
  readonly callback = () => {};

  constructor(
    statements: readonly Statement[],
    prepared: Prepared,
    done: (error: unknown, answers: Answer[]) => void,
  ) {
    super('');
    this.#statements = statements;
    this.#prepared = prepared;
    this.#done = done;
  }

  submit(connection: Connection): null {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    for (const { name = '', text, values } of this.#statements) {
      const known = this.#prepared.has(name);
      // on its way, or behind a packet that failed, it may be there or not; to close what isn't there is no error
      if (name && !known) wire.close({ type: 'S', name });
      if (!known) wire.parse({ name, text });
      this.#known.push(this.#prepared.get(name));
      wire.bind({ statement: name, values });
      if (!known) wire.describe({ type: 'P', name: '' });
      wire.execute(null);
    }
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleRowDescription({ fields }: { fields: unknown[] }): void {
    const shape = new pg.Result('', pg.types) as pg.Result & { addFields(fields: unknown[]): void };
    shape.addFields(fields);
    this.#shape = shape as unknown as Shape;
  }

  handleDataRow({ fields }: { fields: unknown }): void {
    this.#shape ??= this.#known[this.#answers.length];
    try {
      this.#rows.push((this.#shape as NonNullable<Shape>).parseRow(fields));
    } catch (error) {
      this.#unreadable ??= error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const name = this.#statements[this.#answers.length]?.name;
    const shape = this.#shape ?? this.#known[this.#answers.length] ?? null;
    if (name && !this.#prepared.has(name)) this.#prepared.set(name, shape);
    const words = text.split(' ');
    this.#answers.push({
      rows: this.#rows,
      command: words[0] as string,
      rowCount: Number(words.at(-1)) || 0,
    });
    this.#rows = [];
    this.#shape = undefined;
  }

  handleError(error: unknown): void {
    // an earlier packet may have prepared it, and this one have closed it again
    for (let at = this.#answers.length; at < this.#statements.length; at++)
      if (this.#known[at] === undefined) this.#prepared.delete(this.#statements[at]?.name ?? '');
    this.#done(error, []);
  }

  handleReadyForQuery(): void {
    this.#done(this.#unreadable, this.#answers);
  }
}

/** The driver's connection as it is; the published types are those of an older one. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  close(of: { type: 'S'; name: string }): void;
  parse(of: { name: string; text: string }): void;
  bind(of: { statement: string; values: Statement['values'] }): void;
  describe(of: { type: 'P'; name: string }): void;
  execute(of: null): void;
  sync(): void;
}
