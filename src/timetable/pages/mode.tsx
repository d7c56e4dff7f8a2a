import type { Words } from '#core/words/words.ts';
import { Choice } from '#ui/choice.tsx';
import { type Mode, modes } from '../rules/refusals.ts';

/** In person, by phone or by video. */
export function ModeChoice({ words: { t }, id, value }: { words: Words; id: string; value?: Mode }) {
  const options = modes.map((mode) => ({ value: mode, label: t(`timetable.mode.${mode}`) }));
  return (
    <Choice
      legend={t('timetable.mode.legend')}
      name="mode"
      id={id}
      inline
      options={options}
      value={value ?? 'in-person'}
    />
  );
}
