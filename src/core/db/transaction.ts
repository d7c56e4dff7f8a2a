import type { Answer } from './packet.ts';
import { type Asked, type PreparingClient, type Written, written } from './preparing-client.ts';
import { notEntitled } from './viewer.ts';

/** The ways to the database. */
export interface Connections {
  /** One for this transaction alone, until it is over. */
  take(): Promise<PreparingClient>;
  /** A transaction that is one packet and only reads, on a connection shared with others. */
  read(asked: readonly Written[]): Promise<Answer[]>;
}

const begin: Asked = ['BEGIN'];
const commit: Asked = ['COMMIT'];

/**
 * One transaction on one connection, in as few packets as it can be: the opening goes with the first statement and the
 * commit with the last. Where the first is the last, the packet is the transaction, and nobody has to begin or commit it.
 * Once its end has been sent, it takes nothing more: the connection may be another viewer's by then.
 */
export class Transaction {
  readonly #connections: Connections;
  readonly #opening: Asked;
  #client: Promise<PreparingClient> | undefined;
  #begun = false;
  #over = false;
  /** What ends it and answers once it is kept; with nobody waiting for it, `end` does. */
  #kept: Promise<unknown> | undefined;
  /** What refused the viewer; it comes before whatever failed because of it. */
  refused: unknown;

  constructor(connections: Connections, opening: Asked) {
    this.#connections = connections;
    this.#opening = opening;
  }

  /** @throws also when the transaction's end was sent before */
  async ask(...statement: Asked): Promise<Answer> {
    this.#takesMore();
    const answers = this.#send(this.#begun ? [statement] : [begin, this.#opening, statement]);
    this.#begun = true; // only now: what cannot be written down sends no BEGIN either
    return (await answers).at(-1) as Answer;
  }

  /** Asks, and ends the transaction with it. @throws with nothing kept, when either fails */
  async last(...statement: Asked): Promise<Answer> {
    this.#takesMore();
    const asked = this.#begun ? [statement, commit] : [this.#opening, statement];
    return (await this.#finish(this.#send(asked)))[this.#begun ? 0 : 1] as Answer;
  }

  /** The same for what only reads. With nothing asked before, it is sent where others read. @throws when it would write */
  async lastRead(...statement: Asked): Promise<Answer> {
    if (this.#begun) return this.last(...statement);
    this.#takesMore();
    const answers = this.#heard(this.#connections.read([this.#opening, statement].map(written)));
    return (await this.#finish(answers))[1] as Answer;
  }

  /** Keeps what was done. A viewer who asked for nothing is proven all the same. @throws when nothing is kept */
  async end(): Promise<void> {
    await (this.#kept ?? this.#finish(this.#send([this.#begun ? commit : this.#opening])));
  }

  /** Keeps nothing of it. @throws when the connection is lost */
  async undo(): Promise<void> {
    this.#over = true;
    if (this.#begun) await (await this.#client)?.query('ROLLBACK');
  }

  #finish(sent: Promise<Answer[]>): Promise<Answer[]> {
    this.#over = true;
    const answers = sent.then(notRolledBack);
    answers.catch(() => {}); // whoever asked hears of it, or `end` does
    this.#kept = answers;
    return answers;
  }

  #takesMore(): void {
    if (this.#over) throw new Error('The transaction is over.');
  }

  #send(asked: readonly Asked[]): Promise<Answer[]> {
    const statements = asked.map(written);
    this.#client ??= this.#connections.take();
    return this.#heard(this.#client.then((client) => client.send(statements)));
  }

  #heard(answers: Promise<Answer[]>): Promise<Answer[]> {
    answers.catch((error) => {
      if (notEntitled(error)) this.refused ??= error;
    });
    return answers;
  }
}

/** A transaction in which a failed statement was swallowed ends as ROLLBACK; nothing may be acknowledged then. */
function notRolledBack(answers: Answer[]): Answer[] {
  if (answers.at(-1)?.command === 'ROLLBACK')
    throw new Error('The transaction had failed before its commit.');
  return answers;
}
