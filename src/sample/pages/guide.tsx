import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { type Who, walk, whoElse } from '../rules.ts';

/** For a newcomer: who one can be at the sample school, and a first walk through everything. */
export function GuidePage({ here }: { here: Here }) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('sample.title')} homeHref="/">
      <PageHead title={t('sample.title')} lead={t('sample.lead')} />
      <Section title={t('sample.walk')}>
        <CardList>
          {walk.map((who, at) => (
            <Person here={here} who={who} main={at === 0} step={at + 1} />
          ))}
        </CardList>
      </Section>
      <Section title={t('sample.else')}>
        <CardList>
          {whoElse.map((who) => (
            <Person here={here} who={who} />
          ))}
        </CardList>
      </Section>
    </Bare>
  );
}

/** One door; on the walk the first carries the page's main button. */
function Person({ here, who, main, step }: { here: Here; who: Who; main?: boolean; step?: number }) {
  const { words } = here;
  const { t } = words;
  return (
    <Card
      side={who.startsWith('family') ? 'home' : 'school'}
      title={step ? `${words.number(step)}. ${t(`sample.${who}`)}` : t(`sample.${who}`)}
    >
      <p>{t(`sample.${who}.lead`)}</p>
      <Actions>
        <ButtonLink
          kind={main ? 'primary' : 'quiet'}
          href={who === 'mailbox' ? '/mailbox' : `/sample/${who}`}
        >
          {t(`sample.${who}.open`)}
        </ButtonLink>
      </Actions>
    </Card>
  );
}
