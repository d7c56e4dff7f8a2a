import { DraftKeeper, type Kept } from './keep-draft.ts';
import { askedForAgainIn, stillOnTheirWay } from './last-words.ts';
import { ledAway } from './led-away.ts';
import { Pause } from './pause.ts';

/** How long a link or a button waits for the last words to arrive; behind a slow network it goes on all the same. */
const patienceMs = 2_000;

/** Up to how many letters a request may outlive its page: the Fetch Standard allows 64 KiB for all that do. */
const outlives = 60_000;

/** Stands in a form: what is typed there is saved after a moment's pause, and it says so. Without script a button does it. */
class KeepDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form');
    const over = form?.querySelector<HTMLInputElement>(`input[name="${this.dataset.over}"]`);
    if (!form || !over) return;
    askAgain(form, askedForAgainIn(location.pathname, over.value));
    const keeper = new DraftKeeper(
      over.value,
      (rev, body) => this.#send(over.name, rev, body),
      (kept) => {
        if (kept.state === 'kept') over.value = kept.rev;
        this.#say(kept.state);
      },
    );
    const pause = new Pause(() => void keeper.keep(typed(form)));
    const keep = () => void (pause.over() && keeper.keep(typed(form)));
    form.addEventListener('input', () => pause.typed(Date.now()));
    let isSent = false;
    form.addEventListener('submit', async (event) => {
      const underWay = keeper.stop();
      pause.over();
      asksBeforeLeaving(false);
      if (!underWay || isSent) return;
      event.preventDefault();
      const { submitter } = event;
      await Promise.race([underWay, patience()]);
      if (isSent) return;
      isSent = true;
      form.requestSubmit(submitter);
    });
    // A link is followed when the last words have arrived: else the page could be asked for again, and shown, without
    // them. Where they were not taken, it stays and says so; pressed again, the browser asks and the link is followed.
    document.addEventListener('click', async (event) => {
      const away = ledAway(event);
      if (!away || !pause.over()) return;
      event.preventDefault();
      const state = await Promise.race([keeper.keep(typed(form)), patience()]);
      if (state === undefined || state === 'kept') location.assign(away);
      else this.scrollIntoView({ block: 'center' });
    });
    // however else the page is left; a phone tells of nothing after it has put the page away
    document.addEventListener('visibilitychange', () => document.hidden && keep());
    addEventListener('pagehide', () => {
      keep();
      if (keeper.isSending) stillOnTheirWay(location.pathname, over.value);
    });
    addEventListener('online', () => {
      if (this.dataset.state === 'offline') void keeper.keep(typed(form));
    });
  }

  #say(state: Kept['state']): void {
    this.dataset.state = state;
    this.textContent = this.getAttribute(`data-${state}`) ?? '';
    asksBeforeLeaving(state !== 'kept');
  }

  async #send(name: string, rev: string, body: URLSearchParams): Promise<Kept> {
    body.set(name, rev);
    try {
      const answer = await fetch(this.dataset.url ?? '', {
        method: 'POST',
        body,
        keepalive: body.toString().length < outlives,
      });
      if (answer.status === 409) return { state: 'elsewhere' };
      if (answer.status === 422) return { state: 'refused' };
      if (!answer.ok) return { state: 'offline' };
      return { state: 'kept', rev: String(((await answer.json()) as { rev: number | string }).rev) };
    } catch {
      return { state: 'offline' };
    }
  }
}

/** Asks for the page again, unless somebody types meanwhile. Unlike a reload it never sends a form a second time. */
function askAgain(form: HTMLFormElement, waitMs: number | undefined): void {
  if (waitMs === undefined) return;
  const timer = setTimeout(() => location.replace(location.pathname + location.search), waitMs);
  form.addEventListener('input', () => clearTimeout(timer), { once: true });
}

const patience = () => new Promise<undefined>((done) => setTimeout(done, patienceMs));

/** Only while something stands here that was not taken: a page that always asks is not believed. */
function asksBeforeLeaving(yes: boolean): void {
  (yes ? addEventListener : removeEventListener)('beforeunload', stay);
}
const stay = (event: Event) => event.preventDefault();

function typed(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

customElements.define('keep-draft', KeepDraft);
