import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import type { GroundPageProps } from './compass.tsx';
import { Deed } from './deed.tsx';
import { ValueForm } from './value-form.tsx';
import { ValueRow } from './value-row.tsx';

/** The school's values in their order, each with what can be done to it, and a form for one more. */
export function ValuesPart(props: GroundPageProps) {
  const { here, values } = props;
  const { t } = here.words;
  const used = values.filter((value) => !value.retired);
  const retired = values.filter((value) => value.retired);
  return (
    <Section title={t('ground.values.title')} id="values">
      <p class="soft">{t('ground.values.lead')}</p>
      {used.length === 0 && <Empty title={t('ground.values.none')}>{t('ground.values.none.lead')}</Empty>}
      <ItemList ordered>
        {used.map((value, at) => (
          <Item id={`value-${value.valueId}`}>
            <ValueRow {...props} value={value} first={at === 0} last={at === used.length - 1} />
          </Item>
        ))}
      </ItemList>
      <h3>{t('ground.values.add.title')}</h3>
      <ValueForm {...props} />
      {retired.length > 0 && (
        <Fold summary={t('ground.values.retired')}>
          <ItemList>
            {retired.map((value) => (
              <Item>
                <Name lang={value.lang}>{value.name}</Name>{' '}
                <Deed {...props} value={value} deeds={['revive']} />
              </Item>
            ))}
          </ItemList>
        </Fold>
      )}
    </Section>
  );
}
