import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import type { Why } from '../rules/why.ts';
import type { WhyPageProps } from './why.tsx';
import { WhyCard } from './why-card.tsx';

/** Last season's Why, shown back, with a button that says it still holds. */
export function FromBefore({ here, base, why, to }: WhyPageProps & { why: Why }) {
  const { t } = here.words;
  return (
    <Section title={t('ground.why.from-before.title')}>
      <p>{t('ground.why.from-before.lead')}</p>
      <WhyCard words={here.words} why={why} />
      <Form action={`${base}/visit`} csrf={here.csrf}>
        {to && <Hidden name="to" value={to} />}
        <Button name="how" value="read">
          {t('ground.why.still')}
        </Button>
      </Form>
    </Section>
  );
}
