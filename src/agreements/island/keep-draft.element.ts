import { DraftKeeper, type Kept } from './keep-draft.ts';

const pauseMs = 900;

/** Wraps the form of an agreement: what is typed is saved after a moment's pause. Without script a button does it. */
class KeepDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const rev = form?.querySelector<HTMLInputElement>('input[name=rev]');
    const state = this.querySelector('[data-state]');
    if (!form || !rev || !state) return;
    const words: Record<Kept['state'], string | undefined> = {
      kept: this.dataset.saved,
      elsewhere: this.dataset.elsewhere,
      offline: this.dataset.offline,
    };
    const keeper = new DraftKeeper(rev.value, (over, body) => this.#send(over, body), (kept) => {
      if (kept.state === 'kept') rev.value = kept.rev;
      state.textContent = words[kept.state] ?? '';
    });
    let timer = 0;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keeper.keep(typed(form)), pauseMs);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      keeper.stop();
    });
  }

  async #send(over: string, body: URLSearchParams): Promise<Kept> {
    body.set('rev', over);
    try {
      const answer = await fetch(this.dataset.url ?? '', { method: 'POST', body });
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
