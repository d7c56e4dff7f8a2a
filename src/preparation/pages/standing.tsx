import type { Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Stack } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Preparation } from '../rules/preparation.ts';
import { nudgesFor, readinessOf } from '../rules/readiness.ts';

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

/** What stands in the database, beside what somebody is about to save over it. */
export function Stored({ words: { t }, stored }: { words: Words; stored: Preparation | undefined }) {
  if (!stored) return null;
  const said = (text: string) => <span dir="auto">{text || t('preparation.stored.nothing')}</span>;
  const items = [
    { term: t('preparation.glow.title'), value: said(stored.glow) },
    { term: t('preparation.glow.where'), value: said(stored.glowWhere) },
    { term: t('preparation.glow.when'), value: said(stored.glowWhen) },
    { term: t('preparation.grow.title'), value: said(stored.growNeed) },
    { term: t('preparation.grow.step'), value: said(stored.growStep) },
    { term: t('preparation.value.tie.hint'), value: said(stored.valueTie) },
    {
      term: t('preparation.questions.title'),
      value: said(stored.questions.map(({ body }) => body).join('\n')),
    },
  ];
  return (
    <Fold summary={t('preparation.stored')}>
      <Facts items={items} />
    </Fold>
  );
}
