import type { Words } from '#core/words/words.ts';
import { Section } from '#ui/heading.tsx';
import { Prose } from '#ui/layout.tsx';
import type { Look } from '../actions/forget.ts';

/** What forgetting somebody leaves where it is, each with its reason. */
export function Stays({ words: { t }, look: { subject, would } }: { words: Words; look: Look }) {
  return (
    <Section title={t('retention.forget.stays')} id="stays">
      <Prose>
        <ul>
          {would.blanked && <li>{t('retention.forget.stays.talks')}</li>}
          {subject.isStudent ? (
            <li>{t('retention.forget.stays.family')}</li>
          ) : (
            <>
              <li>{t('retention.forget.stays.children')}</li>
              <li>{t('retention.forget.stays.log')}</li>
            </>
          )}
          <li>{t('retention.forget.stays.copies')}</li>
        </ul>
      </Prose>
    </Section>
  );
}
