import { html, raw } from 'hono/html';
import type { Words } from '#core/words/words.ts';
import { byDay, type Time } from '../rules/choices.ts';
import { label } from './labels.ts';

export interface TimesProps {
  words: Words;
  /** Unique on the page. */
  id: string;
  legend: string;
  times: readonly Time[];
  selected?: number;
}

/**
 * Pick one time: the look of ui/slots.tsx, put together as text, because a family of three sees five hundred of them on
 * one page and each is made of numbers and our own words only.
 */
export function Times({ words, id, legend, times, selected }: TimesProps) {
  const days = byDay(times, (ms) => label(words, ms, 'day')).map(({ day, times }, at) => {
    const chips = times.map((time) => chip(words, time, time.from === selected)).join('');
    const head = html`<p class="slot-label" id="${id}-${at}">${day}</p>`;
    return `<fieldset class="slot-day" aria-labelledby="${id}-${at}">${head}<div class="slot-row">${chips}</div></fieldset>`;
  });
  return (
    <fieldset class="group slots" id={id}>
      <legend class="title">{legend}</legend>
      {raw(days.join(''))}
    </fieldset>
  );
}

function chip(words: Words, { from, busy }: Time, selected: boolean): string {
  if (busy) return busyChip(words, from);
  return `<label class="slot"><input type="radio" name="slot" value="${from}"${selected ? ' checked' : ''}><span>${label(words, from, 'time')}</span></label>`;
}

function busyChip(words: Words, from: number): string {
  const why = words.t('timetable.times.busy');
  return `<label class="slot"><input type="radio" name="slot" value="${from}" disabled><span>${label(words, from, 'time')}<small>${why}</small></span></label>`;
}
