import type { FieldError } from '#core/forms/form.ts';
import { saidAll } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { ButtonLink } from '#ui/button.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Compass, CoreValue } from '../rules/compass.ts';
import { Direction } from './direction.tsx';
import { ValuesPart } from './values.tsx';

export interface GroundPageProps {
  here: Here;
  school: { schoolId: string; name: string };
  /** Every school the leader leads; shown where there are several. */
  schools: { schoolId: string; name: string }[];
  compass?: Compass;
  values: (CoreValue & { retired: boolean })[];
  /** The form that has to be looked at again, with what was typed into it. */
  again?: { form: 'compass' | 'add' | string; typed: Record<string, string>; errors: FieldError[] };
  done?: 'compass' | 'values';
}

/** Mission, vision and core values of one school. */
export function GroundPage(props: GroundPageProps) {
  const { here, school, again } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('ground.compass.title')} current="ground">
      <PageHead
        eyebrow={<Name>{school.name}</Name>}
        title={t('ground.compass.title')}
        lead={t('ground.compass.lead')}
        actions={<ButtonLink href="/leader/why">{t('ground.compass.my-why')}</ButtonLink>}
      />
      <Stack gap="loose">
        {props.schools.length > 1 && (
          <nav class="actions" aria-label={t('ground.compass.school')}>
            {props.schools.map((one) => (
              <a
                href={`/leader/ground/${one.schoolId}`}
                aria-current={one.schoolId === school.schoolId ? 'page' : undefined}
              >
                <Name>{one.name}</Name>
              </a>
            ))}
          </nav>
        )}
        {props.done && (
          <Notice tone="good" role="status">
            {t(props.done === 'compass' ? 'ground.compass.saved' : 'ground.values.saved')}
          </Notice>
        )}
        <FormErrors
          title={t('core.form.errors')}
          errors={saidAll(here.words, again?.errors ?? [], {
            mission: t('ground.compass.mission'),
            vision: t('ground.compass.vision'),
            name: t('ground.values.name'),
            meaning: t('ground.values.meaning'),
          })}
        />
        <Direction {...props} />
        <ValuesPart {...props} />
      </Stack>
    </StaffFrame>
  );
}
