import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Columns } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';

export interface WelcomeProps {
  here: Here;
  knownFamily: boolean;
  /** Where a newcomer is shown around the sample school, where this is it. */
  guideHref?: string;
}

/** For whoever has not come in yet: a word of welcome and the right door. */
export function WelcomePage({ here, knownFamily, guideHref }: WelcomeProps) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('home.public.title')}>
      <PageHead title={t('home.public.title')} lead={t('home.public.lead')} />
      {guideHref && (
        <Notice tone="info" title={t('sample.look')}>
          <Actions>
            <ButtonLink href={guideHref}>{t('sample.look.open')}</ButtonLink>
          </Actions>
        </Notice>
      )}
      <Columns>
        <Card side="home" title={t('home.public.family')}>
          <p>{t('home.public.family.lead')}</p>
          <Actions>
            {knownFamily && (
              <ButtonLink kind="primary" href="/family">
                {t('home.public.continue')}
              </ButtonLink>
            )}
            <ButtonLink kind={knownFamily ? 'quiet' : 'primary'} href="/code">
              {t('home.public.code')}
            </ButtonLink>
            <ButtonLink href="/lost-link">{t('home.public.lost')}</ButtonLink>
          </Actions>
        </Card>
        <Card side="school" title={t('home.public.staff')}>
          <p>{t('home.public.staff.lead')}</p>
          <Actions>
            <ButtonLink href="/sign-in">{t('home.public.sign-in')}</ButtonLink>
          </Actions>
        </Card>
      </Columns>
    </Bare>
  );
}

/** A link that opens nothing any more, and the ways to a new one. */
export function LinkClosedPage({ here }: { here: Here }) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('core.calm.not-entitled.title')}>
      <PageHead title={t('core.calm.not-entitled.title')} lead={t('core.calm.not-entitled.lead')} />
      <Actions>
        <ButtonLink kind="primary" href="/lost-link">
          {t('core.calm.lost')}
        </ButtonLink>
        <ButtonLink href="/code">{t('core.calm.code')}</ButtonLink>
      </Actions>
    </Bare>
  );
}
