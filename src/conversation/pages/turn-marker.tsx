import type { Words } from '#core/words/words.ts';
import type { Speaker } from '../rules/turns.ts';

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
