import { PageHead } from '#ui/heading.tsx';
import { Page } from '#ui/page.tsx';
import type { Assets } from '../assets.ts';
import type { Words } from '../words/words.ts';

export type Calm = 'broken' | 'not-found' | 'not-entitled' | 'too-often' | 'too-large' | 'stale-form';

/** One calm page for whatever went wrong, with the id under which it was logged. */
export function ErrorPage(props: { words: Words; assets: Assets; calm: Calm; id?: string }) {
  const { t, lang, dir } = props.words;
  return (
    <Page
      lang={lang}
      dir={dir}
      title={t(`core.calm.${props.calm}.title`)}
      siteName={t('core.product')}
      cssHref={props.assets.href('main.css')}
      iconHref="/icon.svg"
      skipLabel={t('core.skip')}
    >
      <PageHead title={t(`core.calm.${props.calm}.title`)} lead={t(`core.calm.${props.calm}.lead`)} />
      {props.id && <p class="hint">{t('core.calm.id', { id: props.id })}</p>}
    </Page>
  );
}
