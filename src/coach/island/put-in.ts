import { type Beginning, firstBlank } from '../rules/beginning.ts';

/**
 * Puts a beginning into the field as if it had been typed, so that the field's own undo takes it back, and selects its
 * first blank.
 */
export function putIn(field: HTMLTextAreaElement | HTMLInputElement, { place, text }: Beginning): void {
  const [start, end] = place;
  field.focus();
  field.setSelectionRange(start, end);
  // the only way into a field's undo; browsers that lack it answer with false
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  }
  const blank = firstBlank(text);
  if (blank) field.setSelectionRange(start + blank[0], start + blank[1]);
}
