import { Fold } from '#ui/details.tsx';
import { Field } from '#ui/field.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Select } from '#ui/select.tsx';
import { rows } from '../rules/problems.ts';
import { promiseKinds } from '../rules/terms.ts';
import { controls, type TermsProps, wrong } from './controls.ts';

/** What the teacher promises, each with the kind that says by when. */
export function PromiseRows(props: TermsProps) {
  const [first, ...more] = rows('promise');
  const open = more.some((row) => props.fields[`promise${row}-what`] || wrong(props, namesOf(row)));
  return (
    <>
      <PromiseRow {...props} row={first as number} />
      <Fold summary={props.words.t('agreements.form.one-more')} open={open}>
        {more.map((row) => (
          <PromiseRow {...props} row={row} />
        ))}
      </Fold>
    </>
  );
}

function PromiseRow(props: TermsProps & { row: number }) {
  const { row, words } = props;
  const { t } = words;
  const given = controls(props);
  const kinds = promiseKinds.map((kind) => ({ value: kind, label: t(`agreements.form.kind.${kind}`) }));
  return (
    <Fieldset legend={t('agreements.form.promise', { row })}>
      <Field label={t('agreements.form.promise-what')} {...given(`promise${row}-what`)} />
      <Select
        label={t('agreements.form.promise-kind')}
        options={[{ value: '', label: t('agreements.form.kind.none') }, ...kinds]}
        {...given(`promise${row}-kind`)}
      />
      <Field
        type="date"
        label={t('agreements.form.promise-on')}
        hint={t('agreements.form.promise-on-hint')}
        {...given(`promise${row}-on`)}
      />
    </Fieldset>
  );
}

const namesOf = (row: number) => [`promise${row}-what`, `promise${row}-kind`, `promise${row}-on`];
export const promiseNames = rows('promise').flatMap(namesOf);
