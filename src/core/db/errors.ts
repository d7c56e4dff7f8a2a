/** SQLSTATE classes we answer in words. By code, never by constraint name: Citus adds suffixes to names. */
const states = {
  unique: '23505',
  overlap: '23P01',
  deadlock: '40P01',
  foreignKey: '23503',
  check: '23514',
  forbidden: '42501',
} as const;

/** Whether the database refused for one of these reasons. */
export function refusedFor(error: unknown, ...reasons: (keyof typeof states)[]): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return reasons.some((reason) => states[reason] === code);
}
