import { Item, ItemList } from '#ui/list.tsx';
import type { LeftOff } from '../rules/left-off.ts';

/** What one side had taken on, each with its when and where, in the words it was written in. */
export function Parts({ parts }: { parts: LeftOff['parts'] }) {
  return (
    <ItemList>
      {parts.map(({ what, when, where, lang }) => (
        <Item>
          <p lang={lang} dir="auto">
            {what}
          </p>
          <p class="soft small" lang={lang} dir="auto">
            {[when, where].filter(Boolean).join(' · ')}
          </p>
        </Item>
      ))}
    </ItemList>
  );
}
