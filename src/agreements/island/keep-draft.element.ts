import { DraftKeeper, type Kept } from './keep-draft.ts';

const pauseMs = 900;

/** Up to how many letters a request may outlive its page: the Fetch Standard allows 64 KiB for all that do. */
const outlives = 60_000;

/**
 * Stands in the form of an agreement: what is typed there is saved after a moment's pause, and it says so. Without
 * script a button does it.
 */
class KeepDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form');
    const rev = form?.querySelector<HTMLInputElement>('input[name=rev]');
    if (!form || !rev) return;
    const words: Record<Kept['state'], string | undefined> = {
      kept: this.dataset.saved,
      elsewhere: this.dataset.elsewhere,
      offline: this.dataset.offline,
    };
    const keeper = new DraftKeeper(
      rev.value,
      (over, body) => this.#send(over, body),
      (kept) => {
        if (kept.state === 'kept') rev.value = kept.rev;
        this.textContent = words[kept.state] ?? '';
      },
    );
    let timer = 0;
    const keep = () => {
      clearTimeout(timer);
      if (timer) void keeper.keep(typed(form));
      timer = 0;
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, pauseMs);
    });
    form.addEventListener('submit', () => keeper.stop());
    // the last words before a link is followed: on the way back the page is asked for anew
    addEventListener('pagehide', keep);
  }

  async #send(over: string, body: URLSearchParams): Promise<Kept> {
    body.set('rev', over);
    try {
      const answer = await fetch(this.dataset.url ?? '', {
        method: 'POST',
        body,
        keepalive: body.toString().length < outlives,
      });
      if (answer.status === 409) return { state: 'elsewhere' };
      if (!answer.ok) return { state: 'offline' };
      return { state: 'kept', rev: String(((await answer.json()) as { rev: number }).rev) };
    } catch {
      return { state: 'offline' };
    }
  }
}

function typed(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

customElements.define('keep-draft', KeepDraft);
