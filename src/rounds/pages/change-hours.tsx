import { Actions, Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { clockFields } from '../forms/clock-fields.ts';
import type { Hours } from '../rules/round.ts';
import { HoursFields } from './hours-fields.tsx';
import type { TeacherHoursProps } from './teacher-hours.tsx';

/** Hours of one teacher, to be changed or removed while the round is a draft. */
export function ChangeHours({
  here,
  round,
  teacher,
  one,
  again,
  errors,
}: TeacherHoursProps & { one: Hours }) {
  const { t, timeZone } = here.words;
  const mine = again?.form === one.hoursId ? again.typed : undefined;
  const [from, until] = [clockFields(one.startsAt, timeZone), clockFields(one.endsAt, timeZone)];
  const stored = { on: from.date, from: from.time, until: until.time, place: one.place };
  return (
    <Form
      action={`/leader/rounds/${round.roundId}/hours/${teacher.personId}/${one.hoursId}`}
      csrf={here.csrf}
    >
      <HoursFields
        here={here}
        typed={mine ?? stored}
        errors={mine && errors}
        id={mine ? undefined : one.hoursId}
      />
      <Actions>
        <Button name="deed" value="save" id={`save-${one.hoursId}`}>
          {t('core.save')}
        </Button>
        <Button kind="plain" name="deed" value="remove" id={`remove-${one.hoursId}`}>
          {t('core.remove')}
        </Button>
      </Actions>
    </Form>
  );
}
