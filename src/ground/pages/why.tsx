import type { FieldError } from '#core/forms/form.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { Button } from '#ui/button.tsx';
import { Stack } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Check, Form, FormErrors, Hidden, TextArea } from '#ui/field.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import type { SharedWhy } from '../reads.ts';
import { seasonName, type Why } from '../rules.ts';
import { WhyCard } from './why-card.tsx';

export const whyDone = ['saved', 'visited', 'deleted'] as const;

export interface WhyPageProps {
  here: Here;
  /** Where this page is: a teacher's or a leader's. */
  base: string;
  season: number;
  why?: Why;
  visited: boolean;
  colleagues: SharedWhy[];
  typed?: { body: string; shared: boolean };
  errors?: FieldError[];
  done?: (typeof whyDone)[number];
  /** The page that waits for the Why, for example a preparation. */
  to?: string;
}

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

function FromBefore({ here, base, why, to }: WhyPageProps & { why: Why }) {
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

function WriteWhy({ here, base, why, typed, errors = [], to }: WhyPageProps) {
  const { t, lang } = here.words;
  const own = why?.current ? why : undefined;
  const wrong = (field: string) => errors.find((e) => e.field === field)?.because;
  const because = wrong('body');
  return (
    <>
      <FormErrors
        title={t('core.form.errors')}
        errors={errors.map((e) => ({ field: e.field, message: t(e.because) }))}
      />
      <Form action={base} csrf={here.csrf}>
        {to && <Hidden name="to" value={to} />}
        <TextArea
          name="body"
          label={t('ground.why.label')}
          hint={t('ground.why.hint')}
          error={because && t(because)}
          value={typed?.body ?? own?.body}
          lang={typed ? lang : own?.lang}
          rows={8}
          required
        />
        <Check
          name="shared"
          label={t('ground.why.share')}
          hint={t('ground.why.share.hint')}
          checked={typed?.shared ?? own?.shared}
        />
        <Button kind="primary">{t('ground.why.save')}</Button>
      </Form>
    </>
  );
}

function Colleagues({ here, colleagues }: WhyPageProps) {
  const { t, lang } = here.words;
  return (
    <Section title={t('ground.why.colleagues')}>
      {colleagues.length === 0 && <p class="soft">{t('ground.why.colleagues.none')}</p>}
      {colleagues.map((one) => (
        <Quote
          lang={one.lang}
          by={`${one.givenName} ${one.familyName}`}
          langLabel={one.lang === lang ? undefined : nameOf(one.lang, lang)}
        >
          {one.body}
        </Quote>
      ))}
    </Section>
  );
}
