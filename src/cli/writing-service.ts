import { lookAt } from '#coach/rewording/actions/endpoint.ts';
import type { Config } from '#core/config.ts';
import { hostOf } from '#core/endpoint.ts';

const ADVICE: Record<string, string> = {
  401: 'refuses the key: check COACH_KEY',
  403: 'refuses the key: check COACH_KEY',
  'no such model': 'does not have this model: check COACH_MODEL',
  'too late': 'does not answer in time: check COACH_URL, or set COACH_SECONDS higher',
  unreachable: 'cannot be reached: check COACH_URL and whether it runs',
  'not understood':
    'answers, but not as an OpenAI-compatible service does: check COACH_URL (it often ends in /v1)',
};

/** Whether the school's own writing service, if it has one, would answer; sends it no text. */
export async function writingService({ coach }: Pick<Config, 'coach'>) {
  const what = 'Coach';
  if (!coach) return { what, detail: 'no COACH_URL: no outside service is asked for wording' };
  const { ok, status } = await lookAt(coach);
  const host = hostOf(coach);
  if (!ok)
    return {
      what,
      detail: '',
      wrong: `${host} ${ADVICE[status] ?? `answers with ${status}: check COACH_URL`}.`,
    };
  const seen = status === 'ready' ? `is ready with ${coach.model}` : 'answers; it does not list its models';
  return { what, detail: `${host} ${seen}. Say in your privacy notice that teachers may ask it.` };
}
