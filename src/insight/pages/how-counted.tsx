import type { Words } from '#core/words/words.ts';
import { Notice } from '#ui/notice.tsx';
import { fewest, fewestTeachers } from '../rules/disclosure.ts';

/** The rules behind the numbers, in words. */
export function HowCounted({ words: { t } }: { words: Words }) {
  return (
    <Notice tone="info" title={t('insight.how.title')}>
      <ul>
        <li>{t('insight.how.unit')}</li>
        <li>{t('insight.how.lang')}</li>
        <li>{t('insight.how.small', { fewest, teachers: fewestTeachers })}</li>
        <li>{t('insight.how.together')}</li>
        <li>{t('insight.how.subtract', { fewest })}</li>
        <li>{t('insight.how.people')}</li>
      </ul>
    </Notice>
  );
}
