import { fullName } from '#core/words/full-name.ts';
import { isLang } from '#core/words/langs.ts';
import { isolated, Words } from '#core/words/words.ts';
import { Letter } from '#ui/letter.tsx';
import { Qr } from '#ui/qr.tsx';
import { invitationIn } from './invitation.ts';
import type { LetterSheetsProps, Sheet } from './letter-sheets.tsx';

/** One guardian's invitation on paper, in that guardian's language. */
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
      qr={<Qr text={sheet.url} label={t('core.letter.scan')} />}
      code={sheet.code}
      codeLabel={t('core.letter.code', { address: isolated(codeAddress) })}
      join={<p>{t('core.letter.scan')}</p>}
      footer={<p>{t('core.letter.private')}</p>}
    >
      <p>{said.hello}</p>
      {said.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      <p>{t('core.letter.help')}</p>
    </Letter>
  );
}
