/** A literal: a variable's number (from 1), negative for "not". */
export type Literal = number;

/** True in every solution: the first variable of every formula. Its negation is {@link NEVER}. */
export const ALWAYS: Literal = 1;
export const NEVER: Literal = -1;

/**
 * Clauses and counting constraints over yes-no variables, and how many of some literals shall be false. Its text is
 * the OPB format of the pseudo-Boolean competitions (Roussel & Manquinho 2012), which clasp reads.
 */
export class Formula {
  #variables = 1;
  readonly #lines: string[] = [];
  #terms = 0;
  readonly #costs: Literal[] = [];

  constructor() {
    this.clause(ALWAYS);
  }

  /** How long it is, in literals. */
  get terms(): number {
    return this.#terms;
  }

  variable(): Literal {
    return ++this.#variables;
  }

  /** One of them holds. */
  clause(...literals: Literal[]): void {
    if (literals.includes(ALWAYS) && literals.length > 1) return;
    this.atLeast(literals.length > 1 ? literals.filter((literal) => literal !== NEVER) : literals, 1);
  }

  atLeast(literals: readonly Literal[], count: number): void {
    if (count <= 0) return;
    this.#terms += literals.length;
    if (literals.length < count) this.#lines.push(`${term(NEVER)} >= 1 ;`);
    else this.#lines.push(`${literals.map(term).join(' ')} >= ${count} ;`);
  }

  atMost(literals: readonly Literal[], count: number): void {
    this.atLeast(
      literals.map((literal) => -literal),
      literals.length - count,
    );
  }

  exactly(literals: readonly Literal[], count: number): void {
    this.atLeast(literals, count);
    this.atMost(literals, count);
  }

  /** At most one of them. Pairs teach a clause learner most; beyond some length they are too many. */
  notTwo(literals: readonly Literal[]): void {
    if (literals.length > MOST_PAIRED) this.atMost(literals, 1);
    else
      for (const [n, one] of literals.entries())
        for (const other of literals.slice(0, n)) this.clause(-one, -other);
  }

  /** Each that is true costs one. */
  cost(...literals: Literal[]): void {
    this.#costs.push(...literals);
  }

  /** @param within only solutions that cost at most so much. */
  text(within?: number): string {
    const lines = [...this.#lines];
    if (within !== undefined && within < this.#costs.length) {
      const never = this.#costs.map((literal) => term(-literal)).join(' ');
      lines.push(`${never} >= ${this.#costs.length - within} ;`);
    }
    const costs = this.#costs.length ? this.#costs : [NEVER];
    const head = `* #variable= ${this.#variables} #constraint= ${lines.length}\nmin: ${costs.map(term).join(' ')} ;\n`;
    return `${head}${lines.join('\n')}\n`;
  }
}

/** A longer list is said by one constraint instead of pair by pair. */
export const MOST_PAIRED = 40;
const term = (literal: Literal): string => `+1 ${literal < 0 ? '~' : ''}x${Math.abs(literal)}`;
