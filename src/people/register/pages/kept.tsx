import type { Words } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';

/** Where somebody who asks is shown what is kept about them, or forgotten. Whoever works at the school is neither here. */
export function WhatIsKept(props: { words: Words; personId: string; record: boolean; forget: boolean }) {
  const { words, personId, record, forget } = props;
  const { t } = words;
  if (!record && !forget) return null;
  return (
    <Section title={t('retention.person.title')} id="kept">
      <p class="hint">{t('retention.person.lead')}</p>
      <Actions>
        {record && (
          <ButtonLink href={`/office/people/${personId}/record`}>{t('retention.person.record')}</ButtonLink>
        )}
        {forget && (
          <ButtonLink href={`/office/people/${personId}/forget`}>{t('retention.person.forget')}</ButtonLink>
        )}
      </Actions>
    </Section>
  );
}
