/** What the command's exit code says. 1 is left to what nobody foresaw. */
export const EXIT = { plan: 0, usage: 2, refused: 3, impossible: 4, nothing: 5 } as const;
