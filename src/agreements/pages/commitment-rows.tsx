import { isolated } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Field } from '#ui/field.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Sides } from '#ui/sides.tsx';
import { rows } from '../rules/problems.ts';
import type { Side } from '../rules/terms.ts';
import { controls, type TermsProps, wrong } from './controls.ts';

/** Who does what: school and home alongside each other, and the child's own part where there is one. */
export function Commitments(props: TermsProps) {
  const { t } = props.words;
  const child = isolated(props.childGiven);
  return (
    <>
      <Sides
        schoolTitle={t('agreements.side.school')}
        school={<Rows {...props} side="school" />}
        homeTitle={t('agreements.side.home')}
        home={<Rows {...props} side="home" />}
      />
      <Fold summary={t('agreements.form.student', { child })} open={begun(props, 'student', 1)}>
        <Rows {...props} side="student" />
      </Fold>
    </>
  );
}

function Rows(props: TermsProps & { side: Side }) {
  const { words, side } = props;
  const [first, ...more] = rows(side).map((row) => <Row {...props} row={row} />);
  return (
    <>
      {first}
      {more.length > 0 && (
        <Fold
          summary={words.t('agreements.form.one-more')}
          open={rows(side)
            .slice(1)
            .some((row) => begun(props, side, row))}
        >
          {more}
        </Fold>
      )}
    </>
  );
}

function Row(props: TermsProps & { side: Side; row: number }) {
  const { side, row, words } = props;
  const { t } = words;
  const given = controls(props);
  const legend = t('agreements.form.row', {
    side: t(`agreements.side.${side}`, { child: isolated(props.childGiven) }),
    row,
  });
  return (
    // the first needs no number to look at: its side stands right above
    <Fieldset legend={row === 1 ? <span class="only-read">{legend}</span> : legend}>
      <Field label={t('agreements.form.what')} {...given(`${side}${row}-what`)} />
      <Field
        label={t('agreements.form.when')}
        hint={row === 1 && t('agreements.form.when-hint')}
        {...given(`${side}${row}-when`)}
      />
      <Field
        label={t('agreements.form.where')}
        hint={row === 1 && t('agreements.form.where-hint')}
        {...given(`${side}${row}-where`)}
      />
    </Fieldset>
  );
}

/** Whether something was typed into a row, or is wrong with it: then it must not be folded away. */
function begun(props: TermsProps, side: Side, row: number): boolean {
  const names = ['what', 'when', 'where'].map((part) => `${side}${row}-${part}`);
  return wrong(props, names) || names.some((name) => props.fields[name]);
}
