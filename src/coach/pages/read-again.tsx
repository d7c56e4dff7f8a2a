import type { Here } from '#core/http/here.ts';
import type { Words } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Coach, pressed } from '../rules/coach.ts';

/** The script and the sheet of a page on which somebody writes with a coach; of any other page: none. */
export function coachScripts({ deps }: Here, coach: Coach | undefined): string[] {
  return coach ? ['coach.css', 'coach.element.js'].map((file) => deps.assets.href(file)) : [];
}

/** The same without script, by a button of the form. Where the script runs, it is not shown. */
export function ReadAgain({ words, coach }: { words: Words; coach: Coach | undefined }) {
  if (!coach) return null;
  return (
    <div class="coach-read">
      <Button kind="plain" name={pressed.name} value={pressed.read}>
        {words.t('coach.note.again')}
      </Button>
    </div>
  );
}

/** Said at the top of a page that came back with the notes. */
export function HasRead({ words, coach }: { words: Words; coach: Coach | undefined }) {
  if (!coach?.reads) return null;
  return (
    <Notice tone="info" role="status">
      {words.t('coach.note.has-read')}
    </Notice>
  );
}
