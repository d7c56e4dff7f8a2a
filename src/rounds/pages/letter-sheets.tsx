import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isLang } from '#core/words/langs.ts';
import { isolated, Words } from '#core/words/words.ts';
import { PageHead } from '#ui/heading.tsx';
import { Letter } from '#ui/letter.tsx';
import type { Addressee } from '../reads/letters.ts';
import { fullName } from './hours.tsx';
import { type InvitationFacts, invitationIn } from './invitation.ts';
import { Qr } from './qr.tsx';

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

function InvitationLetter(props: LetterSheetsProps & { sheet: Sheet }) {
  const { here, sheet, from, facts, codeAddress, fallback } = props;
  const lang = [sheet.lang, fallback].find(isLang) ?? 'en';
  const words = new Words(lang, here.words.timeZone);
  const { t } = words;
  const children = sheet.children.map((child) => child.givenName);
  const mayBook = sheet.children.some((child) => child.mayBook);
  const said = invitationIn(words, { ...facts, children, name: sheet.givenName, mayBook }, here.now);
  return (
    <Letter
      lang={words.lang}
      dir={words.dir}
      from={<bdi>{from}</bdi>}
      to={<bdi>{fullName(sheet)}</bdi>}
      date={words.date(here.now, 'date')}
      title={said.heading}
      qr={<Qr text={sheet.url} label={t('rounds.letter.scan')} />}
      code={sheet.code}
      codeLabel={t('rounds.letter.code', { address: isolated(codeAddress) })}
      join={<p>{t('rounds.letter.scan')}</p>}
      footer={<p>{t('rounds.letter.private')}</p>}
    >
      <p>{said.hello}</p>
      {said.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      <p>{t('rounds.mail.help')}</p>
    </Letter>
  );
}
