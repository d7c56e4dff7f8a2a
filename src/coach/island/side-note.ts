import { made } from './made.ts';
import { type Deeds, notesIn, type Shown } from './note-panel.ts';

/** Only one is open at a time: beside the field somebody writes in. */
let openOne: SideNote | undefined;

/**
 * What stands under a field: a button that says how many notes there are, and the notes themselves, unfolded when asked
 * for. Where there is room beside the field, they lie there and may come by themselves, since nothing moves.
 */
export class SideNote {
  readonly #field: HTMLElement;
  readonly #deeds: Deeds;
  readonly #button = made('button', 'coach-open');
  readonly #panel = made('div', 'coach-panel');
  #count = 0;
  #draw: () => Shown[] = () => [];
  /** Closed by its reader: then it does not come by itself. */
  #dismissed = false;

  /** @param label names the field for who does not see where the notes stand */
  constructor(field: HTMLElement, line: HTMLElement, label: string, deeds: Deeds) {
    this.#field = field;
    this.#deeds = deeds;
    this.#button.type = 'button';
    this.#button.hidden = true;
    this.#button.id = `${field.id}-notes`;
    this.#panel.id = `${field.id}-note`;
    this.#panel.hidden = true;
    this.#panel.setAttribute('role', 'group');
    this.#panel.setAttribute('aria-label', deeds.says('coach.note.group', { field: label }));
    this.#button.setAttribute('aria-controls', this.#panel.id);
    this.#button.setAttribute('aria-expanded', 'false');
    line.replaceChildren(this.#button);
    line.after(this.#panel);
    this.#button.addEventListener('click', () => (this.#panel.hidden ? this.open() : this.#dismiss()));
    for (const one of [field, this.#button, this.#panel])
      one.addEventListener('keydown', (event) => this.#escape(event));
    field.addEventListener('focus', () => this.#comeBeside());
  }

  /** @param draw the notes to be seen, asked for only when they are */
  show(count: number, draw: () => Shown[]): void {
    this.#count = count;
    this.#draw = draw;
    const some = count > 0;
    this.#button.hidden = !some;
    this.#button.textContent = this.#deeds.says('coach.note.count', { count });
    this.#tie(some);
    if (!some) this.#fold();
    else if (!this.#panel.hidden) this.#fill();
    this.#comeBeside();
  }

  open(): void {
    if (openOne !== this) openOne?.fold();
    openOne = this;
    if (!this.#panel.hidden) return;
    this.#fill();
    this.#panel.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
  }

  fold(): void {
    this.#fold();
  }

  #fold(): void {
    this.#panel.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  #fill(): void {
    const notes = this.#draw();
    const more = this.#count - notes.length;
    const rest = more > 0 ? [made('p', 'hint', this.#deeds.says('coach.note.more', { count: more }))] : [];
    this.#panel.replaceChildren(notesIn(notes, this.#deeds), ...rest, this.#foot());
  }

  #dismiss(): void {
    this.#dismissed = true;
    this.#fold();
  }

  #comeBeside(): void {
    const isBeside = getComputedStyle(this.#panel).position === 'absolute';
    if (this.#count > 0 && isBeside && !this.#dismissed && document.activeElement === this.#field)
      this.open();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.#panel.hidden) return;
    event.preventDefault();
    this.#dismiss();
    this.#deeds.leave();
  }

  /** Ties the notes to the field, beside what describes it already. */
  #tie(some: boolean): void {
    const field = this.#field;
    const others = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id && id !== this.#button.id);
    const ids = some ? [...others, this.#button.id] : others;
    if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '));
    else field.removeAttribute('aria-describedby');
    if (some) field.setAttribute('aria-details', this.#panel.id);
    else field.removeAttribute('aria-details');
  }

  #foot(): HTMLElement {
    const foot = made('p', 'coach-foot');
    const back = made('button', 'button plain', this.#deeds.says('coach.note.close'));
    back.type = 'button';
    back.addEventListener('click', () => {
      this.#dismiss();
      this.#deeds.leave();
    });
    const off = made('a', 'small', this.#deeds.says('coach.note.off'));
    off.href = '/account#coach';
    foot.append(back, off);
    return foot;
  }
}
