import { wrongIn } from '#core/forms/said.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { GroundPageProps } from './compass.tsx';

/** Mission and vision, in one form. */
export function Direction({ here, school, compass, again }: GroundPageProps) {
  const { t } = here.words;
  const mine = again?.form === 'compass' ? again : undefined;
  const field = (name: 'mission' | 'vision') => (
    <TextArea
      name={name}
      label={t(`ground.compass.${name}`)}
      hint={t(`ground.compass.${name}.hint`)}
      value={mine?.typed[name] ?? compass?.[name]}
      lang={compass?.lang}
      error={wrongIn(here.words, mine?.errors ?? [], name)}
    />
  );
  return (
    <Section title={t('ground.compass.direction')}>
      <Form action={`/leader/ground/${school.schoolId}`} csrf={here.csrf}>
        {field('mission')}
        {field('vision')}
        <Button kind="primary">{t('ground.compass.save')}</Button>
      </Form>
    </Section>
  );
}
