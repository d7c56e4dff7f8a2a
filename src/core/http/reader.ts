import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Temporal } from 'temporal-polyfill';
import type { Viewer } from '../db/viewer.ts';
import { fromHeader, isLang, type Lang } from '../words/langs.ts';
import { Words } from '../words/words.ts';
import { tokenFor } from './csrf.ts';
import type { Deps } from './deps.ts';
import type { Here } from './here.ts';
import { langCookie, sessionKey } from './session.ts';

/** What the pages of a district go by. */
interface Place {
  readonly name: string;
  readonly timeZone: string;
  readonly defaultLang: string;
}

/**
 * The reader of a request. A class, and no object with getters of its own: V8 gives each of those a shape of its own,
 * which holds on to the whole request until the next great collection; that took a fifth of the program's time.
 */
export class Reader implements Here {
  readonly deps: Deps;
  readonly path: string;
  readonly answersForm: boolean;
  readonly now: Temporal.Instant;
  readonly viewer: Viewer | undefined;
  readonly siteName: string;
  readonly #c: Context;
  readonly #place: Place | undefined;
  readonly #own: string | null | undefined;
  #words: Words | undefined;
  #csrf: string | undefined;

  /** @param own the language the viewer chose elsewhere, where one is known */
  constructor(c: Context, deps: Deps, viewer?: Viewer, place?: Place, own?: string | null) {
    this.deps = deps;
    this.path = c.req.path;
    this.answersForm = c.req.method === 'POST';
    this.now = deps.clock.now();
    this.viewer = viewer;
    this.siteName = place?.name ?? 'Alongside';
    this.#c = c;
    this.#place = place;
    this.#own = own;
  }

  // worked out when a page asks for them: a page is given to its reader twice, by the door and by the gate
  get words(): Words {
    this.#words ??= new Words(this.#lang(), this.#place?.timeZone ?? 'UTC');
    return this.#words;
  }

  get csrf(): string {
    this.#csrf ??= tokenFor(this.deps, sessionKey(this.#c));
    return this.#csrf;
  }

  #lang(): Lang {
    const chosen = [this.#c.req.query('lang'), getCookie(this.#c, langCookie), this.#own].find(isLang);
    const wished = chosen ?? fromHeader(this.#c.req.header('accept-language')) ?? this.#place?.defaultLang;
    return isLang(wished) ? wished : 'en';
  }
}
