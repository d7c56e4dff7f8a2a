import { newId } from '#core/ids.ts';
import { kept } from '#core/kept.ts';
import { fullName } from '#core/words/full-name.ts';
import type { Lang } from '#core/words/langs.ts';
import { isolated, Words } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Fold } from '#ui/details.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { drawn, type Markup, nothing } from '#ui/markup.ts';
import { mould } from '#ui/mould.ts';
import { Name } from '#ui/person.tsx';
import type { ChildChoice, TeacherChoice } from '../rules/choices.ts';
import type { Mode } from '../rules/refusals.ts';
import type { BookPageProps } from './book.tsx';
import { ModeChoice } from './mode.tsx';
import { days } from './times.tsx';

type Props = BookPageProps & { child: ChildChoice; teacher: TeacherChoice };

/**
 * One teacher's free times, folded until they are wanted: a form of its own, with an id of its own for the talk.
 * Twelve of these stand on the page of a family of three, on the busiest evening of the school's year.
 */
export function teacherTimes(props: Props): Markup {
  const { here, teacher, child, sent } = props;
  const { words } = here;
  const { times } = teacher;
  const again = sent?.teacherId === teacher.teacherId && sent.childId === child.childId;
  const only = child.teachers.length === 1 && props.choices.length === 1;
  return folded(
    {
      ...{ name: fullName(teacher), classes: teacher.classes.join(', ') },
      count: counts(words.lang)(times.length),
      body: times.length > 0 ? timesForm(props, again) : noTimes({}, { lang: words.lang }),
    },
    { open: again || only },
  );
}

const folded = mould(
  { text: ['name', 'classes', 'count'], parts: ['body'] },
  ({ name, classes, count, body }, { open }: { open: boolean }) => {
    const summary = (
      <span>
        <Name>{name}</Name>{' '}
        <span class="soft small">
          <Name>{classes}</Name> · {count}
        </span>
      </span>
    );
    return (
      <Fold open={open} summary={summary}>
        {body}
      </Fold>
    );
  },
);

const counts = kept(100, (lang: Lang) => {
  const { t } = new Words(lang, 'UTC');
  return kept(1_000, (count: number) => t('timetable.times.count', { count }));
});

const noTimes = mould({ text: [] }, (_, { lang }: { lang: Lang }) => (
  <p>{new Words(lang, 'UTC').t('timetable.times.none')}</p>
));

function timesForm({ here, place, ...props }: Props, again: boolean): Markup {
  const { words, csrf } = here;
  const { roundId, guardianId, teacher, sent } = props;
  const { childId, companions } = props.child;
  const id = `t-${childId.slice(-5)}-${teacher.teacherId.slice(-5)}`;
  const chosen = again ? sent?.companions : [];
  return form(
    {
      ...{ id, csrf, deed: newId(), teacherId: teacher.teacherId, teacher: fullName(teacher) },
      action: place.book({ roundId, guardianId, childId }),
      days: days(words, id, teacher.times),
      along: companions.length ? drawn(<Along {...{ words, companions, id, chosen }} />) : nothing,
    },
    { lang: words.lang, all: !props.childId, mode: (again && sent?.mode) || 'in-person' },
  );
}

const form = mould(
  { text: ['id', 'csrf', 'deed', 'teacherId', 'teacher', 'action'], parts: ['days', 'along'] },
  (hole, { lang, all, mode }: { lang: Lang; all: boolean; mode: Mode }) => {
    const words = new Words(lang, 'UTC');
    const { t } = words;
    return (
      <Form action={hole.action} csrf={hole.csrf} idempotency={hole.deed}>
        <Hidden name="teacher" value={hole.teacherId} />
        {all && <Hidden name="page" value="all" />}
        <fieldset class="group slots" id={hole.id}>
          <legend class="title">{t('timetable.times.legend', { teacher: isolated(hole.teacher) })}</legend>
          {hole.days}
        </fieldset>
        <ModeChoice words={words} id={`${hole.id}-mode`} value={mode} />
        {hole.along}
        <Actions>
          <Button kind="primary">{t('timetable.book.button')}</Button>
        </Actions>
      </Form>
    );
  },
);

interface AlongProps extends Pick<ChildChoice, 'companions'> {
  words: Words;
  id: string;
  chosen?: string[];
}

function Along({ words: { t }, companions, id, chosen = [] }: AlongProps) {
  return (
    <Fieldset legend={t('timetable.companions.legend')} optional={t('core.optional')} id={`${id}-with`}>
      {companions.map(({ personId, ...person }) => (
        <Check
          name="with"
          id={`${id}-${personId.slice(-5)}`}
          value={personId}
          label={<Name>{fullName(person)}</Name>}
          checked={chosen.includes(personId)}
        />
      ))}
    </Fieldset>
  );
}
