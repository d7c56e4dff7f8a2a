import type { Words } from '#core/words/words.ts';
import { Bars } from '#ui/bars.tsx';
import { Fold } from '#ui/details.tsx';
import { Section } from '#ui/heading.tsx';
import { Columns } from '#ui/layout.tsx';
import { Table } from '#ui/table.tsx';
import type { Disclosure, Part } from '../rules/disclosure.ts';

export interface BreakdownProps {
  title: string;
  /** Said where no group can be shown. */
  none: string;
  /** The heading of the column that names the groups. */
  first: string;
  disclosure?: Disclosure;
  total: Disclosure;
  nameOf: (key: string) => string;
  /** Groups without an order of their own stand in the order of their names. */
  byName?: boolean;
  words: Words;
}

/** A small chart per step and all of it as a table: groups in their own order, never by their numbers. */
export function Breakdown({ title, none, first, disclosure, total, nameOf, byName, words }: BreakdownProps) {
  const { t } = words;
  if (!disclosure) {
    return (
      <Section title={title}>
        <p>{none}</p>
      </Section>
    );
  }
  const { parts, together, steps } = disclosure;
  const labelOf = (part: Part) => words.list(part.keys.map(nameOf));
  const of = (value: number, all: number) =>
    t('insight.of', { value: words.number(value), of: words.number(all) });
  const named = parts.map((part) => ({ part, label: labelOf(part) }));
  if (byName) named.sort((a, b) => a.label.localeCompare(b.label, words.lang));
  const rows = [...named, ...(together ? [{ part: together, label: t('insight.together') }] : [])];
  // a step that nobody has reached yet needs no chart; it stands as zero in the table
  const charted = steps.filter((step) => rows.some(({ part }) => part.counts[step] !== 0));
  const missing = total.steps
    .filter((step) => !steps.includes(step))
    .map((step) => t(`insight.step.${step}`));
  return (
    <Section title={title}>
      {together && (
        <p class="hint">{t('insight.together.which', { groups: words.list(together.keys.map(nameOf)) })}</p>
      )}
      {missing.length > 0 && <p class="hint">{t('insight.missing', { steps: words.list(missing) })}</p>}
      {charted.length > 0 && (
        <Columns>
          {charted.map((step) => (
            <Bars
              title={t(`insight.step.${step}`)}
              format={of}
              rows={rows.map(({ part, label }) => ({
                label,
                value: part.counts[step] ?? 0,
                of: part.invited,
              }))}
            />
          ))}
        </Columns>
      )}
      <Fold summary={t('insight.table', { title })} open={charted.length === 0}>
        <Table
          caption={title}
          columns={[
            { key: 'group', label: first },
            { key: 'invited', label: t('insight.step.invited'), numeric: true },
            ...steps.map((step) => ({ key: step, label: t(`insight.step.${step}`), numeric: true })),
          ]}
          rows={rows.map(({ part, label }) => ({
            group: label,
            invited: words.number(part.invited),
            ...Object.fromEntries(steps.map((step) => [step, words.number(part.counts[step] ?? 0)])),
          }))}
        />
      </Fold>
    </Section>
  );
}
