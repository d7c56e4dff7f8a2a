import { FamilyFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Empty } from '#ui/empty.tsx';
import { PageHead } from '#ui/heading.tsx';
import type { ChildAtHome } from '../reads/family.ts';
import { AboutChild } from './about-child.tsx';

/** A family's first page: each child, what is next, what was agreed. */
export function FamilyHomePage({ here, home, hello }: { here: Here; home: ChildAtHome[]; hello: string }) {
  const { t } = here.words;
  const title = t('home.family.title', { name: isolated(hello) });
  return (
    <FamilyFrame here={here} title={t('home.family.window')}>
      <PageHead title={title} lead={home.length > 0 ? t('home.family.lead') : undefined} />
      {home.length === 0 && <Empty title={t('home.family.nobody')}>{t('home.family.nobody.lead')}</Empty>}
      {home.map((one) => (
        <AboutChild one={one} here={here} />
      ))}
      <p class="hint">
        <a href="/family/notice">{t('home.family.notice')}</a>
      </p>
    </FamilyFrame>
  );
}
