import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import type { LetterByHand } from '../actions/letters.ts';
import { ByHandLetter } from './by-hand-letter.tsx';

/** The letters themselves, each in its reader's language, one to a sheet; and what is noted once they were given. */
export function ByHandLetters(props: { here: Here; letters: LetterByHand[]; codeAddress: string }) {
  const { here, letters, codeAddress } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('messages.by-hand.title')} current="to-tell">
      <div class="no-print">
        <PageHead
          title={t('messages.by-hand.ready', { count: letters.length })}
          lead={t('messages.by-hand.ready.lead')}
          actions={<a href="/office/to-tell">{t('core.back')}</a>}
        />
        <Form action="/office/to-tell/told" csrf={here.csrf} bare>
          {letters
            .flatMap(({ tells }) => tells)
            .map((one) => (
              <Hidden name="effect" value={one.effectId} />
            ))}
          <Button name="how" value="letter">
            {t('messages.by-hand.given', { count: letters.length })}
          </Button>
        </Form>
      </div>
      {letters.map((letter) => (
        <ByHandLetter here={here} letter={letter} codeAddress={codeAddress} />
      ))}
    </StaffFrame>
  );
}
