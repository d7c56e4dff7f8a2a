import type { Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Card } from '#ui/card.tsx';
import { Quote } from '#ui/person.tsx';
import { seasonName, type Why } from '../rules/why.ts';

export interface WhyCardProps {
  words: Words;
  why: Why;
  /** The page on which it can be rewritten; without one the card only shows it. */
  href?: string;
}

/** The reader's own Why, shown back. Never given anybody else's. */
export function WhyCard({ words, why, href }: WhyCardProps) {
  const { t } = words;
  return (
    <Card
      eyebrow={t('ground.why.card', { season: seasonName(why.season) })}
      footer={
        <>
          <span class="soft small">{t(why.shared ? 'ground.why.shared' : 'ground.why.private')}</span>
          {href && <a href={href}>{t('ground.why.open')}</a>}
        </>
      }
    >
      <Quote lang={why.lang} langLabel={labelFor(words, why.lang)}>
        {why.body}
      </Quote>
    </Card>
  );
}
