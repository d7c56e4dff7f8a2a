import { fullName } from '#core/words/full-name.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Name } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { Round } from '../rules/round.ts';
import type { LettersPageProps } from './letters.tsx';

/** Whom a letter can be printed for, each with a button of its own. */
export function People({ here, round, addressees }: LettersPageProps & { round: Round }) {
  const { t, lang } = here.words;
  const rows = addressees.map((one) => ({
    name: <Name>{fullName(one)}</Name>,
    children: one.children.map((child) => (
      <div>
        <Name>{fullName(child)}</Name>
        {child.grade && ` (${child.grade})`}
      </div>
    )),
    language: nameOf(one.lang, lang),
    letter: (
      <Form action="/office/letters" csrf={here.csrf} bare>
        <Hidden name="round" value={round.roundId} />
        <Hidden name="guardian" value={one.guardianId} />
        <Button label={t('rounds.letters.print-one.named', { name: isolated(fullName(one)) })}>
          {t('rounds.letters.print-one')}
        </Button>
      </Form>
    ),
  }));
  const columns = [
    { key: 'name', label: t('rounds.letters.name') },
    { key: 'children', label: t('rounds.letters.children') },
    { key: 'language', label: t('rounds.letters.language') },
    { key: 'letter', label: t('rounds.letters.do') },
  ];
  return <Table caption={t('rounds.letters.table')} columns={columns} rows={rows} />;
}
