import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004) as one SVG path: attributes only, which the page policy allows. Error correction M, so that
 * a creased or copied letter still opens; the quiet zone of four modules, as the standard asks, is
 * one here and the paper around it.
 * @param label what it opens, for whoever cannot see it
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 1 });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg
      width="160"
      height="160"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
