const NAME = 'alongside.coach.kept';
const MOST = 500;

/**
 * What somebody wants to keep as it is: hashes of sentences, on this device only. Where the browser keeps nothing, they
 * are remembered until the page is left.
 */
export class Kept {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly #ids: Set<string>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {
    this.#storage = storage;
    this.#ids = new Set(read(storage));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The oldest are forgotten first. */
  add(id: string): void {
    this.#ids.add(id);
    for (const old of [...this.#ids].slice(0, -MOST)) this.#ids.delete(old);
    try {
      this.#storage?.setItem(NAME, JSON.stringify([...this.#ids]));
    } catch {
      // full, or not allowed: then for this page only
    }
  }
}

function read(storage: Pick<Storage, 'getItem'> | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** The device's own memory; undefined where the browser forbids it. */
export function deviceMemory(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
