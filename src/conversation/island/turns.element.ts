import { type Answer, type Speaker, type Tap, TapQueue } from './tap-queue.ts';

/** Marks turns without leaving the page. Without this the same buttons send the form they stand in. */
class TurnMarker extends HTMLElement {
  #retry: ReturnType<typeof setInterval> | undefined;
  readonly #left = new AbortController();

  connectedCallback(): void {
    const queue = new TapQueue(
      (this.dataset.speaking ?? 'nobody') as Speaker,
      (taps) => this.#post(taps),
      newId,
    );
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('button')];
    const waiting = this.querySelector<HTMLElement>('[data-waiting]');
    const flush = async () => {
      await queue.flush(Date.now());
      if (waiting) waiting.hidden = queue.waiting === 0;
    };
    const { signal } = this.#left;
    for (const button of buttons) {
      button.addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          queue.tap(button.value === 'family' ? 'family' : 'school', Date.now());
          for (const one of buttons) one.setAttribute('aria-pressed', String(one.value === queue.speaking));
          void flush();
        },
        { signal },
      );
    }
    addEventListener('online', () => void flush(), { signal });
    addEventListener('pagehide', () => void (queue.waiting && this.#post(queue.last(Date.now()), true)), {
      signal,
    });
    this.#retry = setInterval(() => void flush(), 5000);
  }

  disconnectedCallback(): void {
    this.#left.abort();
    clearInterval(this.#retry);
  }

  async #post(turns: Tap[], keepalive = false): Promise<Answer> {
    try {
      const headers = { 'content-type': 'application/json', 'x-csrf': this.dataset.csrf ?? '' };
      const body = JSON.stringify({ turns });
      const answer = await fetch(this.dataset.href ?? '', { method: 'POST', headers, body, keepalive });
      if (answer.ok && !answer.redirected) return 'kept';
      return answer.status === 422 || answer.status === 404 ? 'refused' : 'away';
    } catch {
      return 'away';
    }
  }
}

/** A random UUID (version 4): `crypto.randomUUID` is missing on plain http, which a school's own server may be. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

customElements.define('turn-marker', TurnMarker);
