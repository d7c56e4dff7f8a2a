import { isId, newId } from '#core/ids.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field, Form, TextArea } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import type { CoreValue } from '../rules.ts';
import type { GroundPageProps } from './compass.tsx';

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

type OfValue = GroundPageProps & { value: CoreValue };

function ValueRow(props: OfValue & { first: boolean; last: boolean }) {
  const { here, value, again } = props;
  const deeds: DeedName[] = [];
  if (!props.first) deeds.push('earlier');
  if (!props.last) deeds.push('later');
  return (
    <>
      <h3 lang={value.lang} dir="auto">
        {value.name}
      </h3>
      {value.meaning && (
        <p lang={value.lang} dir="auto">
          {value.meaning}
        </p>
      )}
      {deeds.length > 0 && <Deed {...props} deeds={deeds} />}
      <Fold
        summary={here.words.t('ground.values.change', { name: isolated(value.name) })}
        open={again?.form === value.valueId}
      >
        <ValueForm {...props} />
        <p class="soft small">{here.words.t('ground.values.retire.hint')}</p>
        <Deed {...props} deeds={['retire']} />
      </Fold>
    </>
  );
}

type DeedName = 'earlier' | 'later' | 'retire' | 'revive';

function Deed({ here, school, value, deeds }: OfValue & { deeds: DeedName[] }) {
  const { t } = here.words;
  return (
    <Form action={`/leader/ground/${school.schoolId}/values/${value.valueId}/place`} csrf={here.csrf} bare>
      <Actions>
        {deeds.map((deed) => (
          <Button
            kind="plain"
            name="deed"
            value={deed}
            id={`${deed}-${value.valueId}`}
            label={t(`ground.values.${deed}.named`, { name: isolated(value.name) })}
          >
            {t(`ground.values.${deed}`)}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}

/** The same two fields for a new value and for one that is renamed. */
function ValueForm({ here, school, value, again }: GroundPageProps & { value?: CoreValue }) {
  const { t } = here.words;
  const form = value?.valueId ?? 'add';
  const mine = again?.form === form ? again : undefined;
  const because = (name: string) => mine?.errors.find((e) => e.field === name)?.because;
  const id = (name: string) => (mine ? undefined : `f-${name}-${form}`);
  const wrong = { name: because('name'), meaning: because('meaning') };
  const base = `/leader/ground/${school.schoolId}/values`;
  return (
    <Form
      action={value ? `${base}/${value.valueId}` : base}
      csrf={here.csrf}
      idempotency={value ? undefined : keptId(mine?.typed._idempotency)}
    >
      <Field
        name="name"
        id={id('name')}
        label={t('ground.values.name')}
        value={mine?.typed.name ?? value?.name}
        error={wrong.name && t(wrong.name)}
        required
      />
      <TextArea
        name="meaning"
        id={id('meaning')}
        label={t('ground.values.meaning')}
        optional={t('core.optional')}
        value={mine?.typed.meaning ?? value?.meaning}
        error={wrong.meaning && t(wrong.meaning)}
        rows={2}
      />
      <Button>{t(value ? 'core.save' : 'ground.values.add')}</Button>
    </Form>
  );
}

function keptId(typed: string | undefined): string {
  return isId(typed) ? typed : newId();
}
