import type { Words } from '#core/words/words.ts';
import { Bars } from '#ui/bars.tsx';
import { Section } from '#ui/heading.tsx';
import { fewest } from '../rules/disclosure.ts';
import type { Reach } from '../rules/reach.ts';

/** The round as a whole, step by step; a number that is too small to be shown says so. */
export function Whole({ reach, words }: { reach: NonNullable<Reach['total']>; words: Words }) {
  const { t } = words;
  const [part] = reach.parts;
  if (!part) return null;
  const hidden = (['answered', 'booked', 'met', 'agreed', 'checkedIn'] as const).map((step) => {
    const value = part.counts[step];
    return value === undefined
      ? { label: t(`insight.step.${step}`), note: t('insight.hidden', { fewest }) }
      : { label: t(`insight.step.${step}`), value, of: part.invited };
  });
  return (
    <Section title={t('insight.whole')}>
      <Bars
        title={t('insight.whole.invited', { count: part.invited })}
        description={t('insight.whole.lead')}
        format={(value, of) => t('insight.of', { value: words.number(value), of: words.number(of) })}
        rows={hidden}
      />
    </Section>
  );
}
