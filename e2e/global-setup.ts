import { sweep } from '../src/test/sweep.ts';
import { chromium } from './chromium.ts';
import { dataFolder, FOLDER, removeFolder, startProgram } from './program.ts';

/**
 * Once per run: unpacks the browser, and seeds the sample school into a folder that every worker copies, which
 * is quicker than seeding it for each.
 */
export default async function setUp(): Promise<() => void> {
  await sweep(FOLDER);
  await chromium();
  if (process.env.DATABASE_URL) return () => {};
  const seeded = dataFolder();
  const program = await startProgram(seeded);
  await program.stop();
  process.env.ALONGSIDE_E2E_SEEDED = seeded;
  return () => removeFolder(seeded);
}
