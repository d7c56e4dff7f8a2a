import { PageHead } from '../heading.tsx';
import { Letter } from '../letter.tsx';
import { frame } from './frame.tsx';
import type { Words } from './words.ts';

/** A letter on paper. */
export function letterGallery(w: Words) {
  const cells = Array.from(
    { length: 441 },
    (_, i) => (i * 7919) % 13 < 6 && <rect x={i % 21} y={Math.floor(i / 21)} width="1" height="1" />,
  );
  return frame(
    w,
    w.family.title,
    <>
      <PageHead title={w.staff.print} />
      <Letter
        lang={w.lang}
        dir={w.dir}
        from={w.school}
        to={'Samira Haddad\n12 Orchard Row\nMillbrook'}
        date={w.slots.days[0]}
        title={`${w.family.title} ${w.child}`}
        qr={
          <svg width="160" height="160" viewBox="0 0 21 21" shape-rendering="crispEdges" aria-hidden="true">
            {cells}
          </svg>
        }
        code="K7QM-3PXW"
        codeLabel={w.letterCode}
        join={
          <p>
            <strong>{w.slots.legend}</strong>
          </p>
        }
        footer={w.privacy}
      >
        <p>{w.family.lead}</p>
        <p>{w.notice.text}</p>
      </Letter>
    </>,
  );
}
