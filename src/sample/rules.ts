/** Where a newcomer may go in, each a whole address. */
export interface SampleLinks {
  leader: string;
  teacher: string;
  office: string;
  family1: string;
  family2: string;
  mailbox: string;
}

export type Who = keyof SampleLinks;

/** A newcomer's first walk, in order: one talk from its booking to the answered check-in. */
export const walk = ['family1', 'teacher', 'mailbox'] as const satisfies Who[];

/** Who else one can be. */
export const whoElse = ['family2', 'leader', 'office'] as const satisfies Who[];

/** What the terminal says when the program is ready, in words for people. */
export function readyText(links: SampleLinks | undefined, url: string): string {
  const lines = links
    ? [
        '',
        `  Leader     ${links.leader}`,
        `  Teacher    ${links.teacher}`,
        `  Office     ${links.office}`,
        `  A family   ${links.family1}`,
        `  Another    ${links.family2}`,
        `  Mailbox    ${links.mailbox}   (mails, and the school's clock)`,
      ]
    : [];
  return ['', `  Alongside is ready: ${url}`, ...lines, '', ''].join('\n');
}

/** The same for programs that start this one: a line of JSON. */
export function readyJson(links: SampleLinks | undefined, url: string): string {
  return `${JSON.stringify({ url, links, mailbox: links?.mailbox })}\n`;
}
