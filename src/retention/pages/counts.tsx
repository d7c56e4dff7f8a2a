import type { Child } from 'hono/jsx';
import type { Words } from '#core/words/words.ts';
import { Table } from '#ui/table.tsx';

/** How many of what: the same figures wherever they are shown. */
export function Counts(props: { words: Words; rows: { what: Child; many: number }[] }) {
  const { words, rows } = props;
  return (
    <Table
      caption={words.t('retention.counts')}
      columns={[
        { key: 'what', label: words.t('retention.forget.what') },
        { key: 'many', label: words.t('retention.forget.many'), numeric: true },
      ]}
      rows={rows.map(({ what, many }) => ({ what, many: words.number(many) }))}
    />
  );
}
