import { isolated, type Words } from '#core/words/words.ts';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import type { Exchange } from '../rules/exchange.ts';
import { Shown } from './shown.tsx';

/**
 * What came of asking, under the field it was asked beside; the page opens there. The offer is put in only by a press,
 * where there is script; without it, it is there to be copied.
 */
export function ExchangeNote({ words, exchange }: { words: Words; exchange: Exchange }) {
  const host = isolated(exchange.host);
  const title = words.t(`coach.reword.${exchange.state}`, { host });
  return (
    <section class="coach-exchange" aria-label={title} tabindex={-1} autofocus>
      <Notice tone="info" title={title}>
        {exchange.state === 'shown' && <Shown words={words} shown={exchange} />}
        {exchange.state === 'answered' && <Offered words={words} answered={exchange} />}
        {exchange.state !== 'shown' && exchange.state !== 'answered' && (
          <p>{words.t('coach.reword.as-it-was')}</p>
        )}
      </Notice>
    </section>
  );
}

type Answered = Extract<Exchange, { state: 'answered' }>;

function Offered({
  words: { t },
  answered: { lang, offer, sentence },
}: {
  words: Words;
  answered: Answered;
}) {
  return (
    <>
      <p>{t('coach.reword.offered')}</p>
      <Quote lang={lang}>{offer}</Quote>
      <button type="button" class="button quiet" hidden data-offer={offer} data-sentence={sentence}>
        {t('coach.reword.put-in')}
      </button>
    </>
  );
}
