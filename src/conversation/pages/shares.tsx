import { Bars } from '#ui/bars.tsx';
import { Section } from '#ui/heading.tsx';
import type { PrivateProps } from './private.tsx';

/** How the marked time was shared, for the teacher alone. */
export function SharesOfTime({ here, shares }: Pick<PrivateProps, 'here' | 'shares'>) {
  const { words } = here;
  const { t } = words;
  if (shares.familyShare === undefined) {
    return (
      <Section title={t('conversation.shares.title')} id="shares">
        <p class="soft">{t('conversation.shares.none')}</p>
      </Section>
    );
  }
  const whole = shares.family + shares.school;
  return (
    <Bars
      title={t('conversation.shares.title')}
      description={t('conversation.shares.lead')}
      rows={(['family', 'school'] as const).map((who) => ({
        label: t(`conversation.shares.${who}`),
        value: shares[who],
        of: whole,
      }))}
      format={(value, of) =>
        t('conversation.shares.value', {
          minutes: words.number(Math.round(value / 6) / 10),
          percent: words.number(of > 0 ? value / of : 0, { style: 'percent' }),
        })
      }
    />
  );
}
