/** Whether a text says anything: more than spaces and characters that cannot be seen. */
export function saysSomething(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** Whether it says something that can be read: a letter, a number or a sign like 👍, not only a dot or a dash. */
export function saysInWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
