import type { Child } from 'hono/jsx';

/** A row with numbers, or one that is hidden and says so. */
export type Bar =
  | { label: Child; value: number; of: number; note?: Child }
  | { label: Child; value?: undefined; of?: undefined; note: Child };

export interface BarsProps {
  title: Child;
  description?: Child;
  rows: Bar[];
  /** The numbers in words of the reader's language, e.g. "14 of 20". */
  format: (value: number, of: number) => Child;
}

/** A bar chart that is a list: every value is text, the bar only repeats it for the eye. */
export function Bars({ title, description, rows, format }: BarsProps) {
  return (
    <figure class="bars">
      <figcaption>
        <strong>{title}</strong>
        {description && <span class="soft small">{description}</span>}
      </figcaption>
      <ul>
        {rows.map((row) => (
          <li>
            <span>{row.label}</span>
            {row.value === undefined ? (
              <span class="soft small">{row.note}</span>
            ) : (
              <>
                <b>{format(row.value, row.of)}</b>
                <Strip share={row.of > 0 ? Math.min(1, Math.max(0, row.value / row.of)) : 0} />
                {row.note && <span class="soft small">{row.note}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** `share` from 0 to 1. Widths are SVG attributes: the page's policy forbids style attributes. The track's
 * own grey is for browsers that take no style sheet of ours. */
function Strip({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" fill="#ccc" width="1000" height="10" />
      <rect class="fill" width={Math.round(share * 1000)} height="10" />
    </svg>
  );
}
