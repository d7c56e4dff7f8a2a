import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { WhyCard } from '#ground/pages/why-card.tsx';
import type { Why } from '#ground/rules/why.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';

/** What stands before the first preparation of a season: nothing about the child is on this page. */
export function WhyGate({ here, why, to }: { here: Here; why: Why | undefined; to: string }) {
  const { t } = here.words;
  const write = `/teacher/why?to=${to}`;
  return (
    <StaffFrame here={here} title={t('preparation.why.title')} current="talks">
      <PageHead title={t('preparation.why.title')} lead={t('preparation.why.lead')} />
      {why ? <WhyCard words={here.words} why={why} href={write} /> : <p>{t('preparation.why.none')}</p>}
      <Form action="/teacher/why/visit" csrf={here.csrf}>
        <Hidden name="to" value={to} />
        <Actions>
          {why ? (
            <Button kind="primary" name="how" value="read">
              {t('preparation.why.read')}
            </Button>
          ) : (
            <ButtonLink kind="primary" href={write}>
              {t('preparation.why.write')}
            </ButtonLink>
          )}
          <Button name="how" value="not-now">
            {t('preparation.why.not-now')}
          </Button>
        </Actions>
        <p class="hint">{t('preparation.why.not-now.hint')}</p>
      </Form>
    </StaffFrame>
  );
}
