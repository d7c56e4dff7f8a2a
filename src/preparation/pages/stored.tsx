import type { Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Facts } from '#ui/list.tsx';
import type { Preparation } from '../rules/preparation.ts';

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
