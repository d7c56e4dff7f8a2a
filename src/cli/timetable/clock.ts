/** Aborts by the signal or after so many seconds, if any are given. A timer's most is some 24 days. */
export function stopping(signal: AbortSignal, seconds: number | undefined): AbortSignal {
  if (seconds === undefined) return signal;
  return AbortSignal.any([signal, AbortSignal.timeout(Math.min(Math.ceil(seconds * 1000), 2 ** 31 - 1))]);
}
