import { DraftKeeper, type Kept } from './keep-draft.ts';
import { ledAway } from './led-away.ts';

const pauseMs = 900;

/** How long a link or a button waits for the last words to arrive; behind a slow network it goes on all the same. */
const patienceMs = 2_000;

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
    let isSent = false;
    form.addEventListener('submit', async (event) => {
      const underWay = keeper.stop();
      clearTimeout(timer);
      timer = 0;
      if (!underWay || isSent) return;
      event.preventDefault();
      const { submitter } = event;
      await Promise.race([underWay, patience()]);
      if (isSent) return;
      isSent = true;
      form.requestSubmit(submitter);
    });
    // A link is followed when the last words have arrived: else the page could be asked for again, and shown, without
    // them. Where they were not taken, it stays and says so; pressed again, the link is followed.
    document.addEventListener('click', async (event) => {
      const away = ledAway(event);
      if (!timer || !away) return;
      event.preventDefault();
      clearTimeout(timer);
      timer = 0;
      const arrived = keeper.keep(typed(form));
      const state = await Promise.race([arrived, patience()]);
      if (state === undefined || state === 'kept') location.assign(away);
    });
    // however else the page is left
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

const patience = () => new Promise<undefined>((done) => setTimeout(done, patienceMs));

function typed(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

customElements.define('keep-draft', KeepDraft);
