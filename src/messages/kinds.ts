import type { Child as Jsx } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Deps } from '#core/http/deps.ts';
import type { WordKey } from '#core/words/keys.ts';
import type { Words } from '#core/words/words.ts';
import type { Effect } from './store/due.ts';

export type { Effect };

export interface Recipient {
  personId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  lang: string;
}

export interface RenderContext {
  /** In the recipient's language, with the district's time zone. */
  words: Words;
  recipient: Recipient;
  deps: Deps;
  now: Temporal.Instant;
  siteName: string;
  /** The address of a page for this recipient: a personal link for a guardian, a plain one for staff. */
  linkFor(path: string): Promise<string>;
}

export interface Mail {
  subject: string;
  body: Jsx;
  /** A calendar object (RFC 5545) with its method, sent beside the text. */
  calendar?: { method: 'REQUEST' | 'PUBLISH' | 'CANCEL'; content: string };
}

/** What is told where there is no address to write to: read out on the telephone, or printed as a letter. */
export interface ByHand {
  /** Whose office tells it. */
  school: { schoolId: string; name: string };
  /** Whom it is about, by name. */
  child: string;
  title: string;
  /** What the mail would say, without what somebody wrote: it passes through the office's hands. */
  paragraphs: string[];
  /** The family page that the letter's code opens; none where there is nothing to do. */
  path?: string;
}

export interface EffectKind {
  /** What a mail to staff is called where the office is shown that it could not be delivered: never whom it is about. */
  knownAs?: WordKey;
  /** Asked at the moment of sending: does what this would announce still hold? */
  stillTrue(db: ViewerDb, effect: Effect, now: Temporal.Instant): Promise<boolean>;
  /** A deed that waited for its day instead of a mail: done in the transaction that asks, and then nothing is sent. */
  act?(db: ViewerDb, effect: Effect, now: Temporal.Instant): Promise<void>;
  /** What else is owed because of the same cause: asked once it is due, in the transaction that decides, whatever it decides. */
  besides?(db: ViewerDb, effect: Effect): Promise<void>;
  /** Undefined when there is nothing to send after all. */
  render(db: ViewerDb, effect: Effect, context: RenderContext): Promise<Mail | undefined>;
  /**
   * How a person at school tells it to somebody without an address, in the words given: the office's on its page, the
   * guardian's in the letter. Undefined as soon as there is nothing to tell any more. A kind without it is only ever mailed.
   */
  byHand?(
    db: ViewerDb,
    effect: Effect,
    context: Pick<RenderContext, 'words' | 'recipient' | 'now'>,
  ): Promise<ByHand | undefined>;
}

export type EffectKinds = Record<string, EffectKind>;
