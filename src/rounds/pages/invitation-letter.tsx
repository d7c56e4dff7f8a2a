import { isLang } from '#core/words/langs.ts';
import { isolated, Words } from '#core/words/words.ts';
import { Letter } from '#ui/letter.tsx';
import { fullName } from './hours-said.ts';
import { invitationIn } from './invitation.ts';
import type { LetterSheetsProps, Sheet } from './letter-sheets.tsx';
import { Qr } from './qr.tsx';

export function InvitationLetter(props: LetterSheetsProps & { sheet: Sheet }) {
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
