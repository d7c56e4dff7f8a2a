import { Actions, Button } from './button.tsx';
import { Form } from './form.tsx';

export interface DeedsProps {
  action: string;
  csrf: string;
  /** The id of the thing they are done to: several such rows stand on one page. */
  of: string;
  /** What can be done to it; `label` names the thing for those who do not see where the button stands. */
  deeds: { name: string; says: string; label: string }[];
}

/** Small things one can do to one line of a list: move it, take it away, bring it back. */
export function Deeds({ action, csrf, of, deeds }: DeedsProps) {
  return (
    <Form action={action} csrf={csrf} bare>
      <Actions>
        {deeds.map(({ name, says, label }) => (
          <Button kind="plain" name="deed" value={name} id={`${name}-${of}`} label={label}>
            {says}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}
