import { hostOf } from '#core/endpoint.ts';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';

/** The switch, on a teacher's own page. Nobody else learns how it stands. */
export function CoachSetting({ here, isOn }: { here: Here; isOn: boolean }) {
  const { t } = here.words;
  const state = isOn ? 'on' : 'off';
  const { coach } = here.deps.config;
  return (
    <Section title={t('coach.setting.title')} id="coach">
      <p>{t('coach.setting.lead')}</p>
      {coach && <p>{t('coach.setting.service', { host: isolated(hostOf(coach)) })}</p>}
      <p>
        <strong>{t(`coach.setting.${state}`)}</strong>
      </p>
      <Form action="/teacher/coach" csrf={here.csrf} bare>
        <Button name="coach" value={isOn ? 'off' : 'on'}>
          {t(`coach.setting.${isOn ? 'turn-off' : 'turn-on'}`)}
        </Button>
      </Form>
    </Section>
  );
}
