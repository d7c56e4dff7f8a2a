import type { PropsWithChildren } from 'hono/jsx';
import { wrongIn } from '#core/forms/said.ts';
import type { Here } from '#core/http/here.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Columns } from '#ui/layout.tsx';
import type { DayOfHours } from '../rules/away.ts';
import type { FormAgain } from './teacher-day.tsx';

export interface TakeFromDayProps {
  here: Here;
  /** Asks who would lose a time. */
  action: string;
  day: DayOfHours;
  again?: FormAgain;
  button: string;
  /** The button's name where several stand on a page. */
  named: string;
}

/** One day's hours with the stretch to take away: all of them, unless something else is typed. */
export function TakeFromDay(props: PropsWithChildren<TakeFromDayProps>) {
  const { here, action, day, again } = props;
  const { words } = here;
  const { t } = words;
  const on = day.day.toString();
  const mine = again?.form === on ? again : undefined;
  const title = words.date(day.day, 'day');
  const at = (name: 'from' | 'until') => ({
    ...{ name, id: `f-${name}-${on}`, type: 'time' as const, required: true },
    value: mine?.typed[name] ?? day[name].toString().slice(0, 5),
    error: wrongIn(words, mine?.errors ?? [], name),
  });
  return (
    <Card title={title}>
      {props.children}
      <Form action={action} method="get">
        <Hidden name="on" value={on} />
        <Columns>
          <Field {...at('from')} label={t('rounds.hours.from')} />
          <Field {...at('until')} label={t('rounds.hours.until')} />
        </Columns>
        <Button label={props.named}>{props.button}</Button>
      </Form>
    </Card>
  );
}
