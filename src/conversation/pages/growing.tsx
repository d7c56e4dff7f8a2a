import { labelFor } from '#core/words/written-in.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Facts } from '#ui/list.tsx';
import type { ContentProps } from './step-content.tsx';

/** The need and its next step, folded until the family was asked what it notices. */
export function Growing(props: ContentProps) {
  const { here, grow, preparation, valueName, name } = props;
  const { t } = here.words;
  if (grow === 'folded') {
    return (
      <Card title={t('conversation.folded.title')} side="home">
        <p>{t('conversation.folded.lead')}</p>
        <div>
          <Button name="deed" value="asked">
            {t('conversation.folded.asked')}
          </Button>
        </div>
      </Card>
    );
  }
  if (!grow?.growNeed && !grow?.growStep) return <p>{t('conversation.grow.none')}</p>;
  const said = (text: string) => (
    <span lang={grow.lang} dir="auto">
      {text}
    </span>
  );
  const items = [
    { term: t('conversation.grow.need', { name }), value: said(grow.growNeed) },
    { term: t('conversation.grow.step'), value: said(grow.growStep) },
  ];
  return (
    <Card title={t('conversation.grow.title')} side="school" eyebrow={labelFor(here.words, grow.lang)}>
      <Facts items={items.filter((_, at) => [grow.growNeed, grow.growStep][at])} />
      {valueName && (
        <p class="soft">
          {t('conversation.value.title', { value: valueName })}
          {preparation?.valueTie && ` — ${preparation.valueTie}`}
        </p>
      )}
    </Card>
  );
}
