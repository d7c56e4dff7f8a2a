/** Whether a text says anything: more than spaces and characters that cannot be seen. */
export function saysSomething(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}
