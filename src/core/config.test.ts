import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { hostOf } from './endpoint.ts';

const coach = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? read.config.coach : read.because.join(' ');
};

test('without COACH_URL there is no writing service, whatever else is set', () => {
  expect(coach({})).toBeUndefined();
  expect(coach({ COACH_URL: '', COACH_MODEL: 'm', COACH_KEY: 'k' })).toBeUndefined();
});

test('a writing service is reached by https, or on this machine itself', () => {
  for (const url of [
    'https://writing.school.example/v1',
    'http://localhost:11434/v1',
    'http://127.0.0.1:1/v1/',
    'http://[::1]:8080/v1',
  ]) {
    const made = coach({ COACH_URL: url, COACH_MODEL: 'm', COACH_KEY: 'k' });
    expect(made).toEqual({ url: url.replace(/\/$/, ''), model: 'm', key: 'k', seconds: 8 });
  }
  for (const url of [
    'http://writing.school.example/v1',
    'http://localhost.evil.example/v1',
    'http://127.0.0.1.evil.example/v1',
    'https://user:password@writing.school.example/v1',
    'https://writing.school.example/v1?version=2',
    'ftp://writing.school.example',
    'file:///etc/passwd',
    'writing.school.example',
  ])
    expect(coach({ COACH_URL: url, COACH_MODEL: 'm' })).toMatch(/^COACH_URL must (?:be https|look like)/);
});

test('what is missing or wrong beside it is said', () => {
  const COACH_URL = 'https://writing.school.example:8443/v1';
  expect(coach({ COACH_URL })).toBe('With COACH_URL, COACH_MODEL must be set, too.');
  expect(coach({ COACH_URL, COACH_MODEL: 'm', COACH_SECONDS: '0' })).toMatch('COACH_SECONDS');
  expect(coach({ COACH_URL, COACH_MODEL: 'm', COACH_SECONDS: '600' })).toMatch('COACH_SECONDS');
  const made = coach({ COACH_URL, COACH_MODEL: 'm', COACH_SECONDS: '20' });
  expect(made).toMatchObject({ key: undefined, seconds: 20 });
  expect(hostOf(made as never)).toBe('writing.school.example:8443');
});

test('a public address is a host of its own: behind a folder, no page would be found', () => {
  for (const wrong of [
    ...['https://schule.example/talks', 'https://schule.example/?x=1', 'https://schule.example/#x'],
    ...['ftp://schule.example', 'https://user:pw@schule.example', 'javascript:alert(1)', 'schule.example'],
  ]) {
    const read = readConfig({ PUBLIC_URL: wrong });
    expect(read.ok ? 'taken' : read.because.join(), wrong).toMatch(/^PUBLIC_URL must look like https:/);
  }
  for (const right of ['https://schule.example/', 'http://192.0.2.7:3000', 'https://schule.example:8443'])
    expect(readConfig({ PUBLIC_URL: right })).toMatchObject({
      config: { publicUrl: right.replace(/\/$/, '') },
    });
});

test('an address of another kind is no database and no mail server, and each wrong setting is said once', () => {
  const wrong = {
    DATABASE_URL: 'mysql://u@host/db',
    SMTP_URL: 'http://mail',
    PUBLIC_URL: 'talks',
    COACH_URL: 'x',
  };
  const read = readConfig(wrong);
  expect(read.ok ? [] : read.because.map((said) => said.split(' ')[0])).toEqual(Object.keys(wrong));
  for (const DATABASE_URL of ['postgres://u:p@h/db', 'postgresql://h/db', 'POSTGRES://h/db'])
    expect(readConfig({ DATABASE_URL, SMTP_URL: 'smtps://h' }).ok).toBe(true);
});

test('what is missing in production is said with how to come by it', () => {
  const read = readConfig({ NODE_ENV: 'production' });
  expect(read).toEqual({
    ok: false,
    because: [
      expect.stringMatching(/^In production ALONGSIDE_SECRET must be set, .*openssl rand/),
      expect.stringMatching(/^In production PUBLIC_URL must be set, such as https:/),
      expect.stringMatching(/^In production SMTP_URL must be set, such as smtp:/),
    ],
  });
});
