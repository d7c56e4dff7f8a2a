import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { newId } from '#core/ids.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildChoice, TeacherChoice } from '../rules/choices.ts';
import type { Mode } from '../rules/refusals.ts';
import type { BookPageProps } from './book.tsx';
import { ModeChoice } from './mode.tsx';
import { chips } from './times.tsx';

type Props = BookPageProps & { child: ChildChoice; teacher: TeacherChoice };

/**
 * One teacher's free times, folded until they are wanted: a form of its own, with an id of its own for the talk.
 * This is the markup that Fold, Form and SlotGrid would give, written down once: twelve of these stand on the page of a
 * family of three, on the busiest evening of the school's year.
 */
export function TeacherTimes(props: Props): HtmlEscapedString {
  const { here, teacher, child, sent } = props;
  const { words } = here;
  const { times } = teacher;
  const again = sent?.teacherId === teacher.teacherId && sent.childId === child.childId;
  const only = child.teachers.length === 1 && props.choices.length === 1;
  const body = times.length === 0 ? `<p>${words.t('timetable.times.none')}</p>` : timesForm(props, again);
  return raw(
    `<details class="fold"${again || only ? ' open' : ''}><summary><span><bdi>${escaped(nameOf(teacher))}</bdi> \
<span class="soft small"><bdi>${escaped(teacher.classes.join(', '))}</bdi> · ${countOf(words, times.length)}</span></span></summary>\
<div class="fold-body">${body}</div></details>`,
  );
}

function timesForm(
  { here, place, roundId, guardianId, childId, teacher, child, sent }: Props,
  again: boolean,
): string {
  const { words, csrf } = here;
  const { teacherId, times } = teacher;
  const id = `t-${child.childId.slice(-5)}-${teacherId.slice(-5)}`;
  const action = place.book({ roundId, guardianId, childId: child.childId });
  const legend = words.t('timetable.times.legend', { teacher: isolated(escaped(nameOf(teacher))) });
  const along = child.companions.length
    ? String(<Along words={words} child={child} id={id} chosen={again ? sent?.companions : []} />)
    : '';
  return `<form class="form" action="${action}" method="post" novalidate>${hidden('_csrf', csrf)}\
${hidden('_idempotency', newId())}${hidden('teacher', teacherId)}${childId ? '' : hidden('page', 'all')}\
<fieldset class="group slots" id="${id}"><legend class="title">${legend}</legend>${chips(words, id, times)}</fieldset>\
${modeChoice(words, id, again ? sent?.mode : undefined)}${along}${bookButton(words)}</form>`;
}

const nameOf = ({ givenName, familyName }: TeacherChoice): string => `${givenName} ${familyName}`;

/** For what people are called; everything else here are ids, tokens and words of our own. */
const escaped = (text: string): string => (/[&<>"']/.test(text) ? String(html`${text}`) : text);

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${value}">`;

function countOf({ lang, t }: Words, count: number): string {
  return once(`count ${lang} ${count}`, () => t('timetable.times.count', { count }));
}

function Along({
  words: { t },
  child,
  id,
  chosen = [],
}: {
  words: Words;
  child: ChildChoice;
  id: string;
  chosen?: string[];
}) {
  return (
    <Fieldset legend={t('timetable.companions.legend')} optional={t('core.optional')} id={`${id}-with`}>
      {child.companions.map(({ personId, givenName, familyName }) => (
        <Check
          name="with"
          id={`${id}-${personId.slice(-5)}`}
          value={personId}
          label={<Name>{`${givenName} ${familyName}`}</Name>}
          checked={chosen.includes(personId)}
        />
      ))}
    </Fieldset>
  );
}

const drawn = new Map<string, string>();
const place = '{id}';

/** What is the same in every form of a language is drawn once by the ordinary components. */
function once(key: string, draw: () => { toString(): string | Promise<string> }): string {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const text = String(draw());
  drawn.set(key, text);
  return text;
}

function modeChoice(words: Words, id: string, value?: Mode): string {
  const text = once(`mode ${words.lang} ${value}`, () => (
    <ModeChoice words={words} id={place} value={value} />
  ));
  return text.replaceAll(place, `${id}-mode`);
}

function bookButton({ lang, t }: Words): string {
  return once(`button ${lang}`, () => (
    <Actions>
      <Button kind="primary">{t('timetable.book.button')}</Button>
    </Actions>
  ));
}
