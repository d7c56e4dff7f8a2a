import type { FieldError } from '#core/forms/form.ts';
import { wrongIn } from '#core/forms/said.ts';
import type { Here } from '#core/http/here.ts';
import { Field } from '#ui/field.tsx';
import { Columns } from '#ui/layout.tsx';

export interface HoursFieldsProps {
  here: Here;
  typed?: Record<string, string>;
  errors?: FieldError[];
  /** Where several such forms stand on one page. */
  id?: string;
}

/** Day, from, until, place. */
export function HoursFields({ here, typed = {}, errors = [], id }: HoursFieldsProps) {
  const { t } = here.words;
  const at = (name: string) => ({
    name,
    id: id && `f-${name}-${id}`,
    value: typed[name] ?? '',
    error: wrongIn(here.words, errors, name),
  });
  return (
    <Columns>
      <Field {...at('on')} type="date" label={t('rounds.hours.on')} required />
      <Field {...at('from')} type="time" label={t('rounds.hours.from')} required />
      <Field {...at('until')} type="time" label={t('rounds.hours.until')} required />
      <Field {...at('place')} label={t('rounds.hours.place')} optional={t('core.optional')} />
    </Columns>
  );
}
