import { isolated, type Words } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Quote } from '#ui/person.tsx';
import type { Exchange } from '../rules/exchange.ts';
import { wishValue } from '../rules/wish.ts';
import { NotByEnter } from './not-by-enter.tsx';

/** Every word that would be sent, before it is. */
export function Shown({
  words: { t },
  shown,
}: {
  words: Words;
  shown: Extract<Exchange, { state: 'shown' }>;
}) {
  const { lang, text, stands, messages, wish } = shown;
  const host = isolated(shown.host);
  return (
    <>
      <p>{t('coach.reword.not-yet')}</p>
      <Quote lang={lang}>{text}</Quote>
      {stands.length > 0 && (
        <>
          <p>{t('coach.reword.stands')}</p>
          <ul class="coach-stands">
            {stands.map((stand) => (
              <li>
                <bdi>{stand.mark}</bdi>: <bdi>{[...new Set(stand.for)].join(' · ')}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('coach.reword.still-named')}</p>
      <Fold summary={t('coach.reword.everything')}>
        {messages.map(({ content }) => (
          <Quote lang={lang}>{content}</Quote>
        ))}
      </Fold>
      <NotByEnter />
      <Actions>
        <Button name="coach" value={wishValue({ ...wish, verb: 'send' })}>
          {t('coach.reword.send', { host })}
        </Button>
        <Button kind="plain" name="coach" value="leave">
          {t('coach.reword.leave')}
        </Button>
      </Actions>
    </>
  );
}
