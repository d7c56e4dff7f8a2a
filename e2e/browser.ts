import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { chromium } from './chromium.ts';
import { dataFolder, type Program, removeFolder, startProgram, type World } from './program.ts';

export { expect } from '@playwright/test';
export type { Links, World } from './program.ts';

/** `settings`: what the program is told besides, by a file that has a school of its own. */
type Worlds = { school: string; settings: Record<string, string>; program: Program; world: World };

/**
 * `world` is a running sample school with the links it printed, one per worker. A page that logs an error, or
 * breaks its own content security policy, fails the test it happened in.
 */
export const test = base.extend<{ calm: undefined }, Worlds>({
  // a file that names a school of its own shares its world with no other file
  school: ['shared', { scope: 'worker', option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  settings: [async ({}, use) => use({}), { scope: 'worker' }],
  program: [
    async ({ settings }, use) => {
      const dataDir = dataFolder();
      const seeded = process.env.ALONGSIDE_E2E_SEEDED;
      // cp keeps the owner, which the database insists on; Node's own copying does not.
      if (seeded && existsSync(join(seeded, 'postgres'))) execFileSync('cp', ['-a', `${seeded}/.`, dataDir]);
      const program = await startProgram(dataDir, settings);
      await use(program);
      await program.stop();
      removeFolder(dataDir);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  world: [async ({ program }, use) => use(program.world), { scope: 'worker' }],
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => use(await chromium()),
    { scope: 'worker' },
  ],
  baseURL: async ({ world }, use) => use(world.url),
  calm: [
    async ({ browser, program }, use, info) => {
      const complaints: string[] = [];
      const watch = (context: BrowserContext) => {
        context.on('weberror', (error) => complaints.push(String(error.error())));
        context.on('console', (message) => {
          // An answer of 4xx is an answer, which the browser also reports as an error.
          const answered = message.text().startsWith('Failed to load resource');
          if (message.type() === 'error' && !answered) complaints.push(message.text());
        });
      };
      browser.on('context', watch);
      await use(undefined);
      browser.off('context', watch);
      if (info.status !== info.expectedStatus) await info.attach('program log', { body: program.log() });
      if (complaints.length) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
});
