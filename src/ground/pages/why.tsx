import type { FieldError } from '#core/forms/form.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Button } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import type { SharedWhys } from '../reads/why.ts';
import { seasonName, type Why } from '../rules/why.ts';
import { Colleagues } from './colleagues.tsx';
import { FromBefore } from './from-before.tsx';
import { WriteWhy } from './write-why.tsx';

export const whyDone = ['saved', 'visited', 'deleted'] as const;

export interface WhyPageProps {
  here: Here;
  /** Where this page is: a teacher's or a leader's. */
  base: string;
  season: number;
  why?: Why;
  visited: boolean;
  colleagues: SharedWhys;
  typed?: { body: string; shared: boolean };
  errors?: FieldError[];
  done?: (typeof whyDone)[number];
  /** The page that waits for the Why, for example a preparation. */
  to?: string;
}

/** The reader's own Why of this season, and what colleagues share of theirs. */
export function WhyPage(props: WhyPageProps) {
  const { here, base, why, to } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('ground.why.title')} current="why">
      <PageHead
        eyebrow={t('ground.why.season', { season: seasonName(props.season) })}
        title={t('ground.why.title')}
        lead={t('ground.why.lead')}
      />
      <Stack gap="loose">
        {props.done && (
          <Notice tone="good" role="status">
            {t(`ground.why.${props.done}`)}
          </Notice>
        )}
        {why && !why.current && <FromBefore {...props} why={why} />}
        <WriteWhy {...props} />
        {!props.visited && (
          <Section title={t('ground.why.not-now.title')}>
            <p>{t('ground.why.not-now.lead')}</p>
            <Form action={`${base}/visit`} csrf={here.csrf}>
              {to && <Hidden name="to" value={to} />}
              <Button name="how" value="not-now">
                {t('ground.why.not-now')}
              </Button>
            </Form>
          </Section>
        )}
        {why?.current && (
          <Fold summary={t('ground.why.delete.title')}>
            <p>{t('ground.why.delete.lead')}</p>
            <Form action={`${base}/delete`} csrf={here.csrf}>
              <Hidden name="season" value={why.season} />
              <Button kind="danger">{t('ground.why.delete')}</Button>
            </Form>
          </Fold>
        )}
        <Colleagues {...props} />
      </Stack>
    </StaffFrame>
  );
}
