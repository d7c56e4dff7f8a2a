import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/global-setup.ts',
  // One server and one school per worker; the files of one worker share it, one after the other.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  expect: { timeout: 15_000 },
  timeout: 180_000, // for what hangs; nothing here is a timing
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: { actionTimeout: 30_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
