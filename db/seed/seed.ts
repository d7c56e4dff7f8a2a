/** Fills an empty, migrated database with the named sample school. @param url the owner's */
export async function seedSample(_url: string): Promise<void> {}
