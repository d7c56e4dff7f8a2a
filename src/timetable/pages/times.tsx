import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Words } from '#core/words/words.ts';
import { byDay, type Time } from '../rules/choices.ts';
import { labeller } from './labels.ts';

export interface TimesProps {
  words: Words;
  /** Unique on the page. */
  id: string;
  legend: string;
  times: readonly Time[];
  selected?: number;
}

/** Pick one time; looks like SlotGrid of ui/slots.tsx. */
export function Times({ words, id, legend, times, selected }: TimesProps) {
  return (
    <fieldset class="group slots" id={id}>
      <legend class="title">{legend}</legend>
      {chips(words, id, times, selected)}
    </fieldset>
  );
}

/**
 * The times, day by day. Put together as text, because a family of three sees hundreds of them on one page, and each
 * is made of numbers and our own words only.
 */
export function chips(
  words: Words,
  id: string,
  times: readonly Time[],
  selected?: number,
): HtmlEscapedString {
  const day = labeller(words, 'day');
  const time = labeller(words, 'time');
  const busy = ` disabled><span>`;
  const why = `<small>${words.t('timetable.times.busy')}</small>`;
  let text = '';
  for (const [at, group] of byDay(times, day).entries()) {
    text += `<fieldset class="slot-day" aria-labelledby="${id}-${at}"><p class="slot-label" id="${id}-${at}">${group.day}</p><div class="slot-row">`;
    for (const slot of group.times) {
      const state = slot.busy ? busy : slot.from === selected ? ' checked><span>' : '><span>';
      text += `<label class="slot"><input type="radio" name="slot" value="${slot.from}"${state}${time(slot.from)}${slot.busy ? why : ''}</span></label>`;
    }
    text += '</div></fieldset>';
  }
  return raw(text);
}
