import { isolated } from '#core/words/words.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { OfValue } from './value-row.tsx';

export type DeedName = 'earlier' | 'later' | 'retire' | 'revive';

export function Deed({ here, school, value, deeds }: OfValue & { deeds: DeedName[] }) {
  const { t } = here.words;
  return (
    <Form action={`/leader/ground/${school.schoolId}/values/${value.valueId}/place`} csrf={here.csrf} bare>
      <Actions>
        {deeds.map((deed) => (
          <Button
            kind="plain"
            name="deed"
            value={deed}
            id={`${deed}-${value.valueId}`}
            label={t(`ground.values.${deed}.named`, { name: isolated(value.name) })}
          >
            {t(`ground.values.${deed}`)}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}
