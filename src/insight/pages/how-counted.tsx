import type { Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Prose } from '#ui/layout.tsx';
import { fewest, fewestTeachers } from '../rules/disclosure.ts';

/** The rules behind the numbers, in words, for whoever asks. */
export function HowCounted({ words: { t } }: { words: Words }) {
  return (
    <Fold summary={t('insight.how.title')}>
      <Prose>
        <ul>
          <li>{t('insight.how.unit')}</li>
          <li>{t('insight.how.lang')}</li>
          <li>{t('insight.how.small', { fewest, teachers: fewestTeachers })}</li>
          <li>{t('insight.how.together')}</li>
          <li>{t('insight.how.subtract', { fewest })}</li>
          <li>{t('insight.how.people')}</li>
        </ul>
      </Prose>
    </Fold>
  );
}
