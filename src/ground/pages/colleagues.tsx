import { fullName } from '#core/words/full-name.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Section } from '#ui/heading.tsx';
import { Quote } from '#ui/person.tsx';
import type { WhyPageProps } from './why.tsx';

/** What colleagues chose to share of their own Why. */
export function Colleagues({ here, colleagues }: WhyPageProps) {
  const { t } = here.words;
  return (
    <Section title={t('ground.why.colleagues')}>
      {colleagues.length === 0 && <p class="soft">{t('ground.why.colleagues.none')}</p>}
      {colleagues.map((one) => (
        <Quote lang={one.lang} by={fullName(one)} langLabel={labelFor(here.words, one.lang)}>
          {one.body}
        </Quote>
      ))}
    </Section>
  );
}
