import { localeFor } from '#core/words/catalogue.ts';
import type { Words } from '#core/words/words.ts';
import type { Speaker } from '../rules/turns.ts';

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

export interface TurnMarkerProps {
  words: Words;
  speaking: Speaker;
  /** Where the script sends taps; without script the buttons send the form they stand in. */
  href: string;
  csrf: string;
  privateHref: string;
}

/** Two buttons: who speaks now. What they add up to is on another page, for the teacher alone. */
export function TurnMarker({ words: { t }, speaking, href, csrf, privateHref }: TurnMarkerProps) {
  return (
    <turn-marker class="tool" data-href={href} data-csrf={csrf} data-speaking={speaking}>
      <fieldset class="turns">
        <legend>{t('conversation.turns.title')}</legend>
        {(['family', 'school'] as const).map((who) => (
          <button
            class={`button turn ${who}`}
            type="submit"
            name="deed"
            value={who}
            aria-pressed={speaking === who ? 'true' : 'false'}
          >
            {t(`conversation.turns.${who}`)}
          </button>
        ))}
      </fieldset>
      <p class="small soft" role="status" data-waiting hidden>
        {t('conversation.turns.waiting')}
      </p>
      <p class="small soft">{t('conversation.turns.lead')}</p>
      <div>
        <a class="button plain" href={privateHref} target="_blank" rel="noopener">
          {t('conversation.private.link')}
        </a>
      </div>
    </turn-marker>
  );
}
