import type { Words } from '#core/words/words.ts';
import { Bars } from '#ui/bars.tsx';
import { Columns } from '#ui/card.tsx';
import { Section } from '#ui/heading.tsx';
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
  words: Words;
}

/** A small chart per step and all of it as a table: groups in their own order, never by their numbers. */
export function Breakdown({ title, none, first, disclosure, total, nameOf, words }: BreakdownProps) {
  const { t } = words;
  if (!disclosure) {
    return (
      <Section title={title}>
        <p>{none}</p>
      </Section>
    );
  }
  const { parts, together, steps } = disclosure;
  const labelOf = (part: Part) => nameOf(part.keys[0] ?? '');
  const of = (value: number, all: number) =>
    t('insight.of', { value: words.number(value), of: words.number(all) });
  const rows = [
    ...parts.map((part) => ({ part, label: labelOf(part) })),
    ...(together ? [{ part: together, label: t('insight.together') }] : []),
  ];
  const missing = total.steps
    .filter((step) => !steps.includes(step))
    .map((step) => t(`insight.step.${step}`));
  return (
    <Section title={title}>
      {together && (
        <p class="hint">{t('insight.together.which', { groups: words.list(together.keys.map(nameOf)) })}</p>
      )}
      {missing.length > 0 && <p class="hint">{t('insight.missing', { steps: words.list(missing) })}</p>}
      <Columns>
        {steps.map((step) => (
          <Bars
            title={t(`insight.step.${step}`)}
            format={of}
            rows={rows.map(({ part, label }) => ({ label, value: part.counts[step] ?? 0, of: part.invited }))}
          />
        ))}
      </Columns>
      <Table
        caption={t('insight.table', { title })}
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
    </Section>
  );
}
