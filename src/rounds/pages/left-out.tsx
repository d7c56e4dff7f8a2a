import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Notice } from '#ui/notice.tsx';
import type { HoursForAll } from '../actions/everybodys-hours.ts';

/** What became of giving everybody the same hours, where somebody was left out. One reason for all is said once. */
export function LeftOut({ here: { words }, result }: { here: Here; result: HoursForAll }) {
  const { t } = words;
  const [first] = result.left;
  const alike = result.added === 0 && result.left.every(({ because }) => because === first?.because);
  return (
    <Notice tone="care" role="status" title={t('rounds.hours.all.some', { count: result.added })}>
      {first && alike ? (
        <p>{t(`rounds.refused.${first.because}`)}</p>
      ) : (
        <ul>
          {result.left.map(({ teacher, because }) => (
            <li>
              {t('rounds.hours.all.left', {
                teacher: isolated(fullName(teacher)),
                because: t(`rounds.refused.${because}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
