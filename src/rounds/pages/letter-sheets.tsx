import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { PageHead } from '#ui/heading.tsx';
import type { Addressee } from '../reads/letters.ts';
import type { InvitationFacts } from './invitation.ts';
import { InvitationLetter } from './invitation-letter.tsx';

export interface Sheet extends Addressee {
  /** The personal link, and the code for whoever has no camera. */
  url: string;
  code: string;
}

export interface LetterSheetsProps {
  here: Here;
  sheets: Sheet[];
  from: string;
  facts: Pick<InvitationFacts, 'round' | 'hours' | 'questionCount'>;
  /** Where a code can be typed. */
  codeAddress: string;
  /** The district's language, for whoever reads one that Alongside does not speak. */
  fallback: string;
}

/** The letters themselves, each in its reader's language, one to a sheet. */
export function LetterSheets(props: LetterSheetsProps) {
  const { here, sheets } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('rounds.letters.title')} current="letters">
      <div class="no-print">
        <PageHead
          title={t('rounds.letters.ready', { count: sheets.length })}
          lead={t('rounds.letters.ready.lead')}
          actions={<a href="/office/letters">{t('core.back')}</a>}
        />
      </div>
      {sheets.map((sheet) => (
        <InvitationLetter {...props} sheet={sheet} />
      ))}
    </StaffFrame>
  );
}
