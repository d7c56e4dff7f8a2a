import type { PropsWithChildren } from 'hono/jsx';
import type { Context } from '#coach/engine/findings.ts';
import { ExchangeNote } from '#coach/rewording/pages/exchange.tsx';
import { wishValue } from '#coach/rewording/rules/wish.ts';
import type { Words } from '#core/words/words.ts';
import { controlId } from '#ui/wiring.ts';
import type { Around } from '../rules/asks.ts';
import type { Coach } from '../rules/coach.ts';
import { Notes } from './notes.tsx';

export interface CoachedProps {
  words: Words;
  /** Without one the field stands as it is. */
  coach: Coach | undefined;
  context: Context;
  /** The name of the field inside, and what is written in it, in which language. */
  name: string;
  text: string | undefined;
  lang?: string;
  /** What is written in the fields beside it, by what they hold; their names by the same. */
  around?: Around;
  beside?: { [part in keyof Around]: string };
}

/**
 * A field with the coach beside it: the browser underlines and notes while somebody writes; without script the notes
 * come with the page when asked for. The line under the field is there from the start, so that nothing jumps.
 */
export function Coached(props: PropsWithChildren<CoachedProps>) {
  const { words, coach, context, name, text = '', beside = {} } = props;
  if (!coach) return <>{props.children}</>;
  const lang = props.lang ?? words.lang;
  const wish = { verb: 'show', field: name, context, lang, note: '', seal: '' } as const;
  const parts = Object.entries(beside).map(([part, field]) => [`data-${part}`, controlId(field)]);
  return (
    <coach-field
      class="coached"
      data-for={controlId(name)}
      data-context={context}
      data-lang={lang}
      data-words={coach.wordsHref}
      data-readers={JSON.stringify(coach.readers)}
      data-host={coach.service}
      data-ask={coach.service && wishValue(wish)}
      {...Object.fromEntries(parts)}
    >
      {props.children}
      <div class="coach-line">
        {coach.reads && (
          <Notes words={words} text={text} wish={wish} around={props.around} host={coach.service} />
        )}
      </div>
      {coach.exchange?.wish.field === name && <ExchangeNote words={words} exchange={coach.exchange} />}
    </coach-field>
  );
}
