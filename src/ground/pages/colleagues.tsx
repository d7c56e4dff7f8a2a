import { fullName } from '#core/words/full-name.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';
import { Quote } from '#ui/person.tsx';
import type { WhyPageProps } from './why.tsx';

/** What colleagues chose to share of their own Why. */
export function Colleagues(props: WhyPageProps) {
  const { here, colleagues } = props;
  const { whys, page, more } = colleagues;
  const { t } = here.words;
  return (
    <Section title={t('ground.why.colleagues')} id="colleagues">
      {whys.length === 0 && page === 1 && <p class="soft">{t('ground.why.colleagues.none')}</p>}
      {whys.map((one) => (
        <Quote lang={one.lang} by={fullName(one)} langLabel={labelFor(here.words, one.lang)}>
          {one.body}
        </Quote>
      ))}
      {(page > 1 || more) && (
        <nav aria-label={t('roster.people.pages')}>
          <Actions>
            {page > 1 && <ButtonLink href={hrefOf(props, page - 1)}>{t('roster.people.before')}</ButtonLink>}
            {more && <ButtonLink href={hrefOf(props, page + 1)}>{t('roster.people.next')}</ButtonLink>}
          </Actions>
        </nav>
      )}
    </Section>
  );
}

/** Another page of them; where a preparation waits for the Why, it goes on waiting. */
function hrefOf({ base, to }: WhyPageProps, page: number): string {
  const asked = new URLSearchParams({ page: String(page), ...(to ? { to } : {}) });
  return `${base}?${asked}#colleagues`;
}
