import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, Hidden, Select } from '#ui/field.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Name } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { Addressee } from '../reads/letters.ts';
import type { Round } from '../rules.ts';
import { fullName } from './hours.tsx';

export type Who = 'without' | 'all';

export interface LettersPageProps {
  here: Here;
  rounds: Round[];
  round?: Round;
  who: Who;
  addressees: Addressee[];
}

/** Whom a letter can be printed for: those without e-mail first, or everybody invited. */
export function LettersPage(props: LettersPageProps) {
  const { here, round, addressees, who } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('rounds.letters.title')} current="letters">
      <PageHead title={t('rounds.letters.title')} lead={t('rounds.letters.lead')} />
      {!round && <Empty title={t('rounds.letters.none-open')}>{t('rounds.letters.none-open.lead')}</Empty>}
      {round && <Filter {...props} round={round} />}
      {round && addressees.length === 0 && <p>{t('rounds.letters.empty')}</p>}
      {round && addressees.length > 0 && (
        <Section title={round.name}>
          <Form action="/office/letters" csrf={here.csrf} bare>
            <Hidden name="round" value={round.roundId} />
            <Hidden name="who" value={who} />
            <Button kind="primary">{t('rounds.letters.print-all', { count: addressees.length })}</Button>
          </Form>
          <People {...props} round={round} />
        </Section>
      )}
    </StaffFrame>
  );
}

function Filter({ here, rounds, round, who }: LettersPageProps & { round: Round }) {
  const { t } = here.words;
  return (
    <Form action="/office/letters" method="get">
      <Columns>
        <Select
          name="round"
          label={t('rounds.letters.round')}
          value={round.roundId}
          options={rounds.map((one) => ({ value: one.roundId, label: one.name }))}
        />
        <Select
          name="who"
          label={t('rounds.letters.filter')}
          value={who}
          options={[
            { value: 'without', label: t('rounds.letters.without') },
            { value: 'all', label: t('rounds.letters.everybody') },
          ]}
        />
      </Columns>
      <Button>{t('rounds.letters.show')}</Button>
    </Form>
  );
}

function People({ here, round, addressees }: LettersPageProps & { round: Round }) {
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
