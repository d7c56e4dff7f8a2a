import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Facts } from '#ui/list.tsx';
import { Name, Time } from '#ui/person.tsx';
import type { ToTell } from '../actions/to-tell.ts';

/** One thing to tell one person: what, whom to call, and what was done about it. */
export function ToTellCard({ here, one }: { here: Here; one: ToTell }) {
  const { words, csrf } = here;
  const { t } = words;
  const { recipient, says, since } = one;
  const name = fullName(recipient);
  const named = { name: isolated(name) };
  const facts = [
    {
      term: t('messages.by-hand.phone'),
      value: recipient.phone ? <bdi dir="ltr">{recipient.phone}</bdi> : t('messages.by-hand.no-phone'),
    },
    ...(recipient.lang
      ? [{ term: t('messages.by-hand.language'), value: nameOf(recipient.lang, words.lang) }]
      : []),
  ];
  return (
    <Card
      title={<Name>{name}</Name>}
      eyebrow={
        <>
          {t('messages.by-hand.about', { child: isolated(says.child) })} ·{' '}
          <Time iso={since.toString()}>
            {t('messages.by-hand.since', { when: words.date(since, 'moment') })}
          </Time>
        </>
      }
      footer={
        <Form action="/office/to-tell/told" csrf={csrf} bare>
          <Hidden name="effect" value={one.effectId} />
          <Actions>
            <Button name="how" value="telephone" label={t('messages.by-hand.telephone.named', named)}>
              {t('messages.by-hand.telephone')}
            </Button>
            <Button name="how" value="letter" label={t('messages.by-hand.letter.named', named)}>
              {t('messages.by-hand.letter')}
            </Button>
            <Button
              kind="plain"
              formaction="/office/to-tell/letters"
              label={t('messages.by-hand.print.named', named)}
            >
              {t('messages.by-hand.print')}
            </Button>
          </Actions>
        </Form>
      }
    >
      <p>
        <strong>{says.title}</strong>
      </p>
      {says.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {recipient.email && (
        <p class="hint">
          {t('messages.by-hand.refused', { address: isolated(recipient.email) })}{' '}
          <a href={`/office/people/${recipient.personId}/contact`}>{t('messages.by-hand.correct', named)}</a>
        </p>
      )}
      <Facts items={facts} />
    </Card>
  );
}
