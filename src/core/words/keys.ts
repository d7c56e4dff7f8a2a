/** Every word key, typed from the English catalogues: a key that has no words does not compile. */
import type access from '../../../locales/en/access.json';
import type agreements from '../../../locales/en/agreements.json';
import type coach from '../../../locales/en/coach.json';
import type conversation from '../../../locales/en/conversation.json';
import type core from '../../../locales/en/core.json';
import type followThrough from '../../../locales/en/follow-through.json';
import type ground from '../../../locales/en/ground.json';
import type home from '../../../locales/en/home.json';
import type insight from '../../../locales/en/insight.json';
import type messages from '../../../locales/en/messages.json';
import type preparation from '../../../locales/en/preparation.json';
import type restrictions from '../../../locales/en/restrictions.json';
import type retention from '../../../locales/en/retention.json';
import type roster from '../../../locales/en/roster.json';
import type rounds from '../../../locales/en/rounds.json';
import type sample from '../../../locales/en/sample.json';
import type timetable from '../../../locales/en/timetable.json';
import type voice from '../../../locales/en/voice.json';

type Catalogues = [
  typeof access,
  typeof agreements,
  typeof coach,
  typeof conversation,
  typeof core,
  typeof followThrough,
  typeof ground,
  typeof home,
  typeof insight,
  typeof messages,
  typeof preparation,
  typeof restrictions,
  typeof retention,
  typeof roster,
  typeof rounds,
  typeof sample,
  typeof timetable,
  typeof voice,
];

type KeysOf<Catalogue> = Catalogue extends unknown ? keyof Catalogue : never;
export type WordKey = KeysOf<Catalogues[number]> & string;
