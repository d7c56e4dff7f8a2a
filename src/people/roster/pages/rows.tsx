import type { Child } from 'hono/jsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';
import { Table } from '#ui/table.tsx';
import type { Report } from '../rules/report.ts';

/** So many rows stand on the page; the list to download has all of them. */
const SHOWN = 100;

/** The rows that were left out and those taken with a gap, by file and line, each with its reason. */
export function RowLists({
  here: { words },
  importId,
  report,
}: {
  here: Here;
  importId: string;
  report: Report;
}) {
  const { t } = words;
  const table = (rows: readonly { file: string; line: number; column: string | null; why: string }[]) => (
    <Table
      caption={t('roster.rejected.caption')}
      columns={[
        { key: 'file', label: t('roster.rejected.file') },
        { key: 'line', label: t('roster.rejected.line'), numeric: true },
        { key: 'column', label: t('roster.rejected.column') },
        { key: 'why', label: t('roster.rejected.why') },
      ]}
      rows={rows.slice(0, SHOWN).map(
        (row): Record<string, Child> => ({
          file: <bdi>{row.file}</bdi>,
          line: words.number(row.line),
          column: <bdi>{row.column ?? '–'}</bdi>,
          why: row.why,
        }),
      )}
    />
  );
  const more = (all: number) =>
    all > SHOWN && <p class="hint">{t('roster.rejected.more', { shown: SHOWN })}</p>;
  const left = report.rejected.map((row) => ({ ...row, why: t(`roster.reason.${row.because}`) }));
  const gaps = report.gaps.map((row) => ({ ...row, why: t(`roster.gap.${row.without}`) }));
  if (left.length + gaps.length === 0) return null;
  return (
    <>
      {left.length > 0 && (
        <Section title={t('roster.rejected')} id="rejected">
          <p>{t('roster.rejected.lead', { count: report.rejectedCount })}</p>
          {table(left)}
          {more(left.length)}
        </Section>
      )}
      {gaps.length > 0 && (
        <Section title={t('roster.gaps')} id="gaps">
          <p>{t('roster.gaps.lead', { count: report.gapCount })}</p>
          {table(gaps)}
          {more(gaps.length)}
        </Section>
      )}
      {report.rejectedCount > left.length && (
        <p class="hint">{t('roster.rejected.most', { shown: left.length })}</p>
      )}
      <Actions>
        <ButtonLink href={`/office/roster/${importId}/rows.csv`} download="rows.csv">
          {t('roster.rejected.download')}
        </ButtonLink>
      </Actions>
    </>
  );
}
