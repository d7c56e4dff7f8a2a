import type { Answer } from './packet.ts';
import type { Asked, PreparingClient } from './preparing-client.ts';
import { notEntitled } from './viewer.ts';

const begin: Asked = ['BEGIN'];
const commit: Asked = ['COMMIT'];

/**
 * One transaction on one connection, in as few packets as it can be: the opening goes with the first statement and the
 * commit with the last. Where the first is the last, the packet is the transaction, and nobody has to begin or commit it.
 * Once its end has been sent, it takes nothing more: the connection may be another viewer's by then.
 */
export class Transaction {
  readonly #client: PreparingClient;
  readonly #opening: Asked;
  #begun = false;
  #over = false;
  /** What ends it and answers once it is kept; with nobody waiting for it, `end` does. */
  #kept: Promise<unknown> | undefined;
  /** What refused the viewer; it comes before whatever failed because of it. */
  refused: unknown;

  constructor(client: PreparingClient, opening: Asked) {
    this.#client = client;
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
    return (await this.#finish(asked))[this.#begun ? 0 : 1] as Answer;
  }

  /** Keeps what was done. A viewer who asked for nothing is proven all the same. @throws when nothing is kept */
  async end(): Promise<void> {
    await (this.#kept ?? this.#finish([this.#begun ? commit : this.#opening]));
  }

  /** Keeps nothing of it. @throws when the connection is lost */
  async undo(): Promise<void> {
    this.#over = true;
    if (this.#begun) await this.#client.query('ROLLBACK');
  }

  #finish(asked: readonly Asked[]): Promise<Answer[]> {
    this.#over = true;
    const answers = this.#send(asked).then(notRolledBack);
    answers.catch(() => {}); // whoever asked hears of it, or `end` does
    this.#kept = answers;
    return answers;
  }

  #takesMore(): void {
    if (this.#over) throw new Error('The transaction is over.');
  }

  #send(asked: readonly Asked[]): Promise<Answer[]> {
    const answers = this.#client.together(asked);
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
