import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { WordKey } from '#core/words/keys.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';

export interface AskProps {
  here: Here;
  /** What was typed, when it has to be looked at again. */
  typed?: string;
  error?: WordKey;
}

/** One question and one button: the shape of every way in. */
export function Ask(
  props: AskProps & {
    title: string;
    lead: string;
    action: string;
    field: Parameters<typeof Field>[0];
    button: string;
    other?: { href: string; words: string };
  },
) {
  const { here, error } = props;
  return (
    <Bare here={here} title={props.title}>
      <PageHead title={props.title} lead={props.lead} />
      <Form action={props.action} csrf={here.csrf}>
        {error && (
          <FormErrors
            title={here.words.t('core.form.errors')}
            errors={[{ field: props.field.name, label: props.field.label, message: here.words.t(error) }]}
          />
        )}
        <Field {...props.field} value={props.typed} error={error && here.words.t(error)} />
        <Actions>
          <Button kind="primary">{props.button}</Button>
          {props.other && (
            <ButtonLink kind="plain" href={props.other.href}>
              {props.other.words}
            </ButtonLink>
          )}
        </Actions>
      </Form>
    </Bare>
  );
}
