import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import type { NotDelivered as One } from '../actions/given-up.ts';

/** Mails to staff that reached nobody: whom, which and when, and a way to try once more. */
export function NotDelivered({ here, list }: { here: Here; list: One[] }) {
  const { words, csrf } = here;
  const { t } = words;
  if (list.length === 0) return null;
  return (
    <Section title={t('messages.given-up.title')} id="given-up">
      <p>{t('messages.given-up.lead')}</p>
      <ItemList label={t('messages.given-up.title')}>
        {list.map(({ to, mails }) => (
          <Item
            actions={
              <Form action="/office/to-tell/send-again" csrf={csrf} bare>
                {mails.map(({ effectId }) => (
                  <Hidden name="effect" value={effectId} />
                ))}
                <Button label={t('messages.given-up.again.named', { name: isolated(fullName(to)) })}>
                  {t('messages.given-up.again')}
                </Button>
              </Form>
            }
          >
            <strong>
              <Name>{fullName(to)}</Name>
            </strong>{' '}
            <span class="soft">
              {to.email ? <bdi dir="ltr">{to.email}</bdi> : t('messages.given-up.no-address')}
            </span>
            {mails.map(({ knownAs, at }) => (
              <div>
                {t(knownAs)} <span class="soft">· {words.date(at, 'moment')}</span>
              </div>
            ))}
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
