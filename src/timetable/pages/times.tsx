import type { Words } from '#core/words/words.ts';
import { joined, type Markup, placed } from '#ui/markup.ts';
import { mould, recast } from '#ui/mould.ts';
import { Slot, SlotDay, Slots } from '#ui/slots.tsx';
import { byDay } from '../rules/choices.ts';
import type { Time } from '../rules/free.ts';
import { labeller } from './labels.ts';

export interface TimesProps {
  words: Words;
  /** Unique on the page. */
  id: string;
  legend: string;
  times: readonly Time[];
  selected?: number;
}

/** Pick one time. */
export function Times({ words, id, legend, times, selected }: TimesProps) {
  return (
    <Slots id={id} legend={legend}>
      {placed(days(words, id, times, selected))}
    </Slots>
  );
}

/**
 * The times, day by day: a family of three sees hundreds of them on one page, most of them just as the teacher's other
 * families do. What was drawn for one list of times is kept as long as the list.
 */
export function days(words: Words, id: string, times: readonly Time[], selected?: number): Markup {
  if (selected !== undefined) return drawDays(words, id, times, selected);
  const kind = `${words.lang} ${words.timeZone}`;
  const ofList = drawings.get(times) ?? new Map<string, (id: string) => Markup>();
  drawings.set(times, ofList);
  const fill = ofList.get(kind) ?? recast((hole) => drawDays(words, hole, times));
  ofList.set(kind, fill);
  return fill(id);
}

/** By list, then by language and time zone. */
const drawings = new WeakMap<readonly Time[], Map<string, (id: string) => Markup>>();

function drawDays(words: Words, id: string, times: readonly Time[], selected?: number): Markup {
  const label = labeller(words, 'time');
  const busy = words.t('timetable.times.busy');
  const chip = ({ from, busy: own }: Time) => {
    const state = own ? 'busy' : from === selected ? 'picked' : 'free';
    return oneTime({ from, time: label(from), why: own ? busy : '' }, { state });
  };
  const drawn = byDay(times, labeller(words, 'day')).map(({ day, times }, at) =>
    oneDay({ id: `${id}-${at}`, day, times: joined(times.map(chip)) }),
  );
  return joined(drawn);
}

const oneDay = mould({ text: ['id', 'day'], parts: ['times'] }, ({ id, day, times }) => (
  <SlotDay id={id} label={day}>
    {times}
  </SlotDay>
));

type State = 'free' | 'busy' | 'picked';

const oneTime = mould(
  { text: ['from', 'time', 'why'] },
  ({ from, time, why }, { state }: { state: State }) => (
    <Slot
      name="slot"
      value={from}
      label={time}
      picked={state === 'picked'}
      because={state === 'busy' && why}
    />
  ),
);
