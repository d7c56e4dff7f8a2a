import { wrongIn } from '#core/forms/said.ts';
import { mintedIn } from '#core/ids.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { CoreValue } from '../rules/compass.ts';
import type { GroundPageProps } from './compass.tsx';

/** The same two fields for a new value and for one that is renamed. */
export function ValueForm({ here, school, value, again }: GroundPageProps & { value?: CoreValue }) {
  const { t } = here.words;
  const form = value?.valueId ?? 'add';
  const mine = again?.form === form ? again : undefined;
  const wrong = (name: string) => wrongIn(here.words, mine?.errors ?? [], name);
  const id = (name: string) => (mine ? undefined : `f-${name}-${form}`);
  const base = `/leader/ground/${school.schoolId}/values`;
  return (
    <Form
      action={value ? `${base}/${value.valueId}` : base}
      csrf={here.csrf}
      idempotency={value ? undefined : mintedIn(mine?.typed._idempotency)}
    >
      <Field
        name="name"
        id={id('name')}
        label={t('ground.values.name')}
        value={mine?.typed.name ?? value?.name}
        error={wrong('name')}
        required
      />
      <TextArea
        name="meaning"
        id={id('meaning')}
        label={t('ground.values.meaning')}
        optional={t('core.optional')}
        value={mine?.typed.meaning ?? value?.meaning}
        error={wrong('meaning')}
        rows={2}
      />
      <Button>{t(value ? 'core.save' : 'ground.values.add')}</Button>
    </Form>
  );
}
