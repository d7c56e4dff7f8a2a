import { Actions, ButtonLink } from '#ui/button.tsx';
import type { Props } from './family-round.tsx';

export function WaysOn({ child, round, way, words, urgent }: Omit<Props, 'me'>) {
  const { t } = words;
  const at = `/family/children/${child.childId}/rounds/${round.roundId}`;
  const main = urgent ? 'primary' : 'quiet';
  const answered = way.legs.find(({ leg }) => leg === 'answer')?.state === 'done';
  return (
    <Actions>
      {way.next === 'answer' && (
        <ButtonLink kind={main} href={`${at}/voice`}>
          {t('home.do.answer')}
        </ButtonLink>
      )}
      {way.next === 'book' && (
        <ButtonLink kind={main} href={`${at}/book`}>
          {t('home.do.book')}
        </ButtonLink>
      )}
      {way.next !== 'book' && way.mayChoose && (
        <ButtonLink href={`${at}/book`}>
          {t(way.coming.length > 0 ? 'home.do.book-more' : 'home.do.book')}
        </ButtonLink>
      )}
      {way.next !== 'answer' && answered && (
        <ButtonLink kind="plain" href={`${at}/voice`}>
          {t('home.do.answers')}
        </ButtonLink>
      )}
    </Actions>
  );
}
