import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import type { ToldBefore } from '../actions/told-lately.ts';

/** Who was told lately, folded; a button that was pressed by mistake is taken back. */
export function ToldLately({ here, lately }: { here: Here; lately: ToldBefore[] }) {
  const { words, csrf } = here;
  const { t } = words;
  if (lately.length === 0) return null;
  const title = t('messages.by-hand.lately');
  return (
    <Fold summary={title}>
      <ItemList label={title}>
        {lately.map(({ effectId, name, by, how, at }) => (
          <Item>
            <strong>
              <Name>{name}</Name>
            </strong>{' '}
            <span class="soft">
              {t(`messages.by-hand.lately.${how}`, { by: isolated(by), when: words.date(at, 'moment') })}
            </span>
            <Form action="/office/to-tell/again" csrf={csrf} bare>
              <Hidden name="effect" value={effectId} />
              <Button kind="plain" label={t('messages.by-hand.lately.again.named', { name: isolated(name) })}>
                {t('messages.by-hand.lately.again')}
              </Button>
            </Form>
          </Item>
        ))}
      </ItemList>
    </Fold>
  );
}
