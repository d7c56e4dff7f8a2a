import type { Answer } from './packet.ts';
import type { Asked, PreparingClient } from './preparing-client.ts';
import { notEntitled } from './viewer.ts';

const begin: Asked = ['BEGIN'];
const commit: Asked = ['COMMIT'];

/**
 * One transaction on one connection, in as few packets as it can be: the opening goes with the first statement and the
 * commit with the last. Where the first is the last, the packet is the transaction, and nobody has to begin or commit it.
 */
export class Transaction {
  readonly #client: PreparingClient;
  readonly #opening: Asked;
  #state: 'unbegun' | 'open' | 'ended' = 'unbegun';
  /** What refused the viewer; it comes before whatever failed because of it. */
  refused: unknown;

  constructor(client: PreparingClient, opening: Asked) {
    this.#client = client;
    this.#opening = opening;
  }

  async ask(...statement: Asked): Promise<Answer> {
    const before = this.#state === 'unbegun' ? [begin, this.#opening] : [];
    this.#state = 'open';
    return (await this.#send([...before, statement])).at(-1) as Answer;
  }

  /** Asks, and ends the transaction with it. @throws with the transaction undone, when either fails */
  async last(...statement: Asked): Promise<Answer> {
    if (this.#state === 'unbegun') {
      this.#state = 'ended';
      return (await this.#send([this.#opening, statement]))[1] as Answer;
    }
    const [answer, ended] = await this.#send([statement, commit]);
    this.#state = 'ended';
    return kept(ended as Answer) && (answer as Answer);
  }

  /** Keeps what was done. A viewer who asked for nothing is proven all the same. */
  async end(): Promise<void> {
    if (this.#state === 'ended') return;
    const [answer] = await this.#send(this.#state === 'open' ? [commit] : [this.#opening]);
    if (this.#state === 'open') kept(answer as Answer);
    this.#state = 'ended';
  }

  /** Keeps nothing of it. @throws when the connection is lost */
  async undo(): Promise<void> {
    if (this.#state === 'open') await this.#client.query('ROLLBACK');
    this.#state = 'ended';
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
function kept({ command }: Answer): true {
  if (command === 'ROLLBACK') throw new Error('The transaction had failed before its commit.');
  return true;
}
