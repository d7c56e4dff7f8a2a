import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated, Words } from '#core/words/words.ts';
import { Letter } from '#ui/letter.tsx';
import { Deeper, Heading } from '#ui/level.tsx';
import { Qr } from '#ui/qr.tsx';
import type { LetterByHand } from '../actions/letters.ts';

export function ByHandLetter(props: { here: Here; letter: LetterByHand; codeAddress: string }) {
  const { here, letter, codeAddress } = props;
  const { tells, link } = letter;
  const [{ recipient, says }] = tells;
  const words = new Words(letter.lang, here.words.timeZone);
  const { t } = words;
  const several = tells.length > 1;
  return (
    <Letter
      lang={words.lang}
      dir={words.dir}
      from={<bdi>{says.school.name}</bdi>}
      to={<bdi>{fullName(recipient)}</bdi>}
      date={words.date(here.now, 'date')}
      title={several ? t('messages.by-hand.letter.several') : says.title}
      qr={link && <Qr text={link.url} label={t('core.letter.scan')} />}
      code={link?.code}
      codeLabel={link && t('core.letter.code', { address: isolated(codeAddress) })}
      join={link && <p>{t('core.letter.scan')}</p>}
      footer={link && <p>{t('core.letter.private')}</p>}
    >
      <p>{t('core.letter.hello', { name: isolated(recipient.givenName) })}</p>
      {tells.map((one) => (
        <>
          {several && (
            <Deeper>
              <Heading>{one.says.title}</Heading>
            </Deeper>
          )}
          {one.says.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
        </>
      ))}
      <p>{t('core.letter.help')}</p>
    </Letter>
  );
}
