import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import type { Addressee } from '../reads/letters.ts';
import type { Round } from '../rules/round.ts';
import { Filter } from './letters-filter.tsx';
import { People } from './letters-people.tsx';

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
          <p>
            <a href={`/office/voice?round=${round.roundId}`}>{t('rounds.letters.answers')}</a>
            {' · '}
            <a href="/office/to-tell">{t('messages.by-hand.title')}</a>
          </p>
          <People {...props} round={round} />
        </Section>
      )}
    </StaffFrame>
  );
}
