import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Fold } from '#ui/details.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Name } from '#ui/person.tsx';
import type { Again } from '../rules/again.ts';
import { teacherName } from '../rules/names.ts';
import { byTime } from '../rules/slots.ts';
import { label } from './labels.ts';
import { ModeChoice } from './mode.tsx';
import type { TimeTakenProps } from './time-taken.tsx';
import { Times } from './times.tsx';

type Props = TimeTakenProps & { again: Again };

/** The free times nearest to the old one, each one press away; everything else stays as it was. */
export function NearestTimes({ here, place, talk, again, mode }: Props) {
  const { words, csrf } = here;
  if (again.nearest.length === 0) return null;
  return (
    <Form action={`${place.talk(talk.conferenceId)}/again`} csrf={csrf}>
      <p>{words.t('timetable.taken.nearest')}</p>
      <Hidden name="mode" value={mode ?? talk.mode} />
      {again.companions.flatMap(({ personId, coming }) =>
        coming ? [<Hidden name="with" value={personId} />] : [],
      )}
      <Actions>
        {[...again.nearest].sort(byTime).map((slot) => (
          <Button name="slot" value={String(slot.from)}>
            {words.t('core.day-and-span', {
              day: label(words, slot.from, 'shortDay'),
              span: isolated(label(words, slot.from, 'time')),
            })}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}

/** Every free time, how to talk and who comes along. */
export function AllTimes({ here, place, talk, again, mode, because }: Props) {
  const { words, csrf } = here;
  const { t } = words;
  if (again.times.length === 0) return null;
  return (
    <Fold summary={t('timetable.taken.all')} open={because === 'choose'}>
      <Form action={`${place.talk(talk.conferenceId)}/again`} csrf={csrf}>
        <Times
          words={words}
          id="again"
          legend={t('timetable.times.legend', {
            teacher: isolated(teacherName(talk)),
          })}
          times={again.times}
        />
        <ModeChoice words={words} id="again-mode" value={mode ?? talk.mode} />
        {again.companions.length > 0 && (
          <Fieldset legend={t('timetable.companions.legend')} optional={t('core.optional')} id="again-with">
            {again.companions.map(({ personId, coming, ...person }) => (
              <Check
                name="with"
                id={`again-${personId.slice(-5)}`}
                value={personId}
                label={<Name>{fullName(person)}</Name>}
                checked={coming}
              />
            ))}
          </Fieldset>
        )}
        <Actions>
          <Button kind="primary">{t('timetable.change.button')}</Button>
        </Actions>
      </Form>
    </Fold>
  );
}
