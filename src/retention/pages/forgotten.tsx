import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';

/** Afterwards. It names nobody: there is nobody to name any more. */
export function ForgottenPage({ here, again, listed }: { here: Here; again: boolean; listed: boolean }) {
  const { t } = here.words;
  const title = t(again ? 'retention.forgotten.again.title' : 'retention.forgotten.title');
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead
        title={title}
        lead={t(again ? 'retention.forgotten.again.lead' : 'retention.forgotten.lead')}
      />
      {listed && (
        <Notice tone="care" title={t('retention.forget.listed.title')}>
          {t('retention.forget.listed')}
        </Notice>
      )}
      <Actions>
        <ButtonLink kind="primary" href="/office/people">
          {t('retention.forgotten.people')}
        </ButtonLink>
      </Actions>
    </StaffFrame>
  );
}
