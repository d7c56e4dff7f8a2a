import type { Here } from '#core/http/here.ts';
import type { School } from '#people/access/reads/schools.ts';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { Closure } from '../rules.ts';

export function Closures({
  here: { words, csrf },
  school,
  closures,
}: {
  here: Here;
  school: School;
  closures: readonly Closure[];
}) {
  const { t } = words;
  if (closures.length === 0) return <p class="hint">{t('roster.calendar.closures.none')}</p>;
  return (
    <ItemList label={t('roster.calendar.closures')}>
      {closures.map(({ name, from, to }) => (
        <Item
          actions={
            <Form action={`/office/calendar/${school.schoolId}/reopen`} csrf={csrf} bare>
              <Hidden name="name" value={name} />
              <Hidden name="from" value={from.toString()} />
              <Hidden name="to" value={to.toString()} />
              <Button kind="plain" label={t('roster.calendar.remove', { day: words.dates(from, to) })}>
                {t('core.remove')}
              </Button>
            </Form>
          }
        >
          {words.dates(from, to)} · <bdi>{name}</bdi>
        </Item>
      ))}
    </ItemList>
  );
}
