import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Refusal, Subject } from '../rules/forgetting.ts';

/** Why this person is not forgotten here, and what to do instead. */
export function RefusedPage(props: { here: Here; subject: Subject; because: Refusal }) {
  const { here, subject, because } = props;
  const { t } = here.words;
  const title = t('retention.forget.title', { name: isolated(fullName(subject)) });
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead title={title} />
      <Notice tone="info" title={t('retention.refused.title')}>
        {t(`retention.refused.${because}`, { count: subject.coming })}
      </Notice>
      <Actions>
        {because === 'restricted' && (
          <ButtonLink href="/office/restrictions">{t('roster.person.restrictions')}</ButtonLink>
        )}
        <ButtonLink href={`/office/people/${subject.personId}`}>{t('core.back')}</ButtonLink>
      </Actions>
    </StaffFrame>
  );
}
