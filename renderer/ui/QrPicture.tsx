import { create } from 'qrcode';
import { useMemo } from 'react';

type Props = {
  text: string;
  /** What the code is for, for people who do not see it. */
  label: string;
  size?: string;
};

const quietZoneModules = 4;

/** A code as lines of the page rather than a picture file: sharp at any size, on screen and on paper. */
export function QrPicture({ text, label, size = '100%' }: Props) {
  const { path, sideModules } = useMemo(() => draw(text), [text]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${sideModules} ${sideModules}`}>
      <path d={`M0 0h${sideModules}v${sideModules}H0z`} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function draw(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + quietZoneModules} ${row + quietZoneModules}h1v1h-1z`;
    }
  }
  return { path, sideModules: modules.size + 2 * quietZoneModules };
}
