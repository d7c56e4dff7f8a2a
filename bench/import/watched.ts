/** How long `work` took, and the most memory that this program held while it ran, in MB (resident, all of it). */
export async function watched<T>(
  work: () => Promise<T>,
): Promise<{ value: T; peakMb: number; seconds: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  const start = performance.now();
  try {
    const value = await work();
    look();
    return { value, peakMb: peak / 1024 ** 2, seconds: (performance.now() - start) / 1000 };
  } finally {
    clearInterval(timer);
  }
}
