import type { Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { nudgesFor } from '../rules/nudges.ts';
import type { Preparation } from '../rules/preparation.ts';
import { readinessOf } from '../rules/readiness.ts';

export interface StandingProps {
  words: Words;
  name: string;
  stored: Preparation;
  justSaved?: boolean;
  /** Where the talk is held. */
  href: string;
}

/** What is saved, what is still open, and a thought or two. Never a reproach. */
export function Standing({ words, name, stored, justSaved, href }: StandingProps) {
  const { t } = words;
  const { prepared, missing } = readinessOf(stored);
  const nudges = nudgesFor(stored);
  const parts = missing.map((part) => <li>{t(`preparation.part.${part}`, { name })}</li>);
  return (
    <Stack gap="tight">
      <Notice
        tone={prepared ? 'good' : 'info'}
        role={justSaved ? 'status' : undefined}
        title={prepared ? t('preparation.ready.title') : t('preparation.missing.title')}
      >
        {justSaved && <p>{t('preparation.saved')}</p>}
        {prepared && <p>{t('preparation.ready.lead')}</p>}
        {prepared && missing.length > 0 && <p>{t('preparation.missing.more')}:</p>}
        {missing.length > 0 && <ul>{parts}</ul>}
        {prepared && <ButtonLink href={href}>{t('preparation.to-talk')}</ButtonLink>}
      </Notice>
      {nudges.length > 0 && (
        <Notice tone="info" title={t('preparation.nudge.title')}>
          {nudges.map((nudge) => (
            <p>{t(`preparation.nudge.${nudge}`)}</p>
          ))}
        </Notice>
      )}
    </Stack>
  );
}
