import { defineConfig } from 'vitest/config';

// A zone nobody develops in, and 45 minutes off the hour: code that forgets to name its zone fails here.
process.env.TZ = 'Pacific/Chatham';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'db/**/*.test.ts'],
    globalSetup: ['src/test/global-setup.ts'],
    setupFiles: ['src/test/quiet.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    restoreMocks: true,
  },
});
