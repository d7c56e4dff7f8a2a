import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Columns } from '#ui/layout.tsx';
import { Select } from '#ui/select.tsx';
import type { Round } from '../rules/round.ts';
import type { LettersPageProps } from './letters.tsx';

/** Of which round, and for whom. */
export function Filter({ here, rounds, round, who }: LettersPageProps & { round: Round }) {
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
