import { readFileSync } from 'node:fs';

/**
 * How long `work` took, the most memory that this program held while it ran, in MB (resident, all of it), and for how many
 * seconds meanwhile a processor of this machine had work and its host ran another guest.
 */
export async function watched<T>(
  work: () => Promise<T>,
): Promise<{ value: T; peakMb: number; seconds: number; stolen: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  const stolenBefore = stolenSeconds();
  const start = performance.now();
  try {
    const value = await work();
    look();
    const seconds = (performance.now() - start) / 1000;
    return { value, peakMb: peak / 1024 ** 2, seconds, stolen: stolenSeconds() - stolenBefore };
  } finally {
    clearInterval(timer);
  }
}

/** Since this machine started, all processors together; 0 where the system doesn't tell. */
function stolenSeconds(): number {
  try {
    // "cpu  user nice system idle iowait irq softirq steal …", in hundredths of a second
    return Number(readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/ +/)[8] ?? 0) / 100;
  } catch {
    return 0;
  }
}
