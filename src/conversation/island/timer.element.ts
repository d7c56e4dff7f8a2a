import { Passing } from './passing.ts';

/** Keeps the two bars of a talk moving. All words come with the page; without this the bars stand still. */
class TalkTimer extends HTMLElement {
  #tick: ReturnType<typeof setInterval> | undefined;
  readonly #began = Date.now();

  connectedCallback(): void {
    const numbers = new Intl.NumberFormat(this.dataset.locale);
    const enough = this.querySelector<HTMLElement>('[data-enough]');
    const show = () => {
      const since = (Date.now() - this.#began) / 1000;
      for (const row of this.querySelectorAll<HTMLElement>('[data-span]')) {
        const now = new Passing(Number(row.dataset.passed), Number(row.dataset.whole)).at(since);
        const words = row.querySelector<HTMLElement>('[data-words]');
        const bar = row.querySelector('progress');
        if (words)
          words.textContent = (words.dataset.words ?? '').replace('{passed}', numbers.format(now.minutes));
        if (bar) bar.value = now.filled;
        if (enough && enough.dataset.enough === row.dataset.span) enough.hidden = !now.enough;
      }
    };
    show();
    this.#tick = setInterval(show, 5000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#tick);
  }
}

customElements.define('talk-timer', TalkTimer);
