import type { Note } from '../rules/notes.ts';
import { made } from './made.ts';
import { putIn } from './put-in.ts';

type Control = HTMLTextAreaElement | HTMLInputElement;

/** Asking the school's writing service, where there is one: the form goes to the server as it would without script. */
export function askOf({ dataset: { host, ask } }: HTMLElement, { form }: Control) {
  if (!host || !ask || !form) return undefined;
  const press = ({ id }: Note) => {
    const button = made('button');
    [button.name, button.value, button.hidden] = ['coach', `${ask} ${id}`, true];
    form.append(button);
    button.click();
    button.remove();
  };
  return { host: `\u2068${host}\u2069`, press };
}

/** The offer that came with the page is put in when its button is pressed, as long as its sentence is still there. */
export function offerOf(home: HTMLElement, field: Control): void {
  const button = home.querySelector<HTMLElement>('[data-offer]');
  if (!button) return;
  const { offer = '', sentence = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    const at = field.value.indexOf(sentence);
    if (at >= 0) putIn(field, { place: [at, at + sentence.length], text: offer });
    else field.focus();
  });
}
