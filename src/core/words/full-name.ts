/** A person's name as it is said everywhere: given name first; whoever has only one of the two has no space beside it. */
export function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim();
}
