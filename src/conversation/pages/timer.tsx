import { localeFor } from '#core/words/catalogue.ts';
import type { Words } from '#core/words/words.ts';

/** Seconds gone and seconds there are. */
export interface Span {
  passed: number;
  whole: number;
}

/** How much time has passed, quietly. Without script it shows the moment the page was opened. */
export function TalkTimer({ words, step, talk }: { words: Words; step: Span; talk: Span }) {
  const { t } = words;
  return (
    <talk-timer class="tool" data-locale={localeFor(words.lang)}>
      <h2 class="only-read">{t('conversation.timer.title')}</h2>
      <Passing words={words} name="step" span={step} />
      <Passing words={words} name="talk" span={talk} />
      <p class="small" data-enough="step">
        {t('conversation.timer.enough')}{' '}
        <a class="button plain" href="/teacher/talks" target="_blank" rel="noopener">
          {t('conversation.timer.more')}
        </a>
      </p>
    </talk-timer>
  );
}

function Passing({ words, name, span }: { words: Words; name: 'step' | 'talk'; span: Span }) {
  const { t } = words;
  const whole = words.number(span.whole / 60);
  const passed = words.number(Math.min(Math.floor(span.passed / 60), span.whole / 60));
  return (
    <div class="passing" data-span={name} data-passed={span.passed} data-whole={span.whole}>
      <label for={`time-${name}`}>{t(`conversation.timer.${name}`)}</label>
      <span data-words={t('conversation.timer.of', { passed: '{passed}', whole })}>
        {t('conversation.timer.of', { passed, whole })}
      </span>
      <progress id={`time-${name}`} max={span.whole} value={Math.min(span.passed, span.whole)} />
    </div>
  );
}
