import { isolated, type Words } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { type Wish, wishValue } from '../rules/wish.ts';
import { NotByEnter } from './not-by-enter.tsx';

/** The way to the school's writing service, beside a note: says who gets what before it is pressed. */
export function AskFor({ words: { t }, host, wish }: { words: Words; host: string; wish: Wish }) {
  return (
    <div>
      <NotByEnter />
      <Button name="coach" value={wishValue(wish)}>
        {t('coach.note.ask')}
      </Button>
      <p class="hint">{t('coach.note.ask-hint', { host: isolated(host) })}</p>
    </div>
  );
}
