import type { Point } from '#renderer/scanner/code-corners.ts';

/** Maps a plane to the picture as a pinhole camera does: nine numbers, row by row. */
export type Perspective = readonly [number, number, number, number, number, number, number, number, number];
/** In turns: of a square its (0, 0), (1, 0), (1, 1) and (0, 1). */
export type Quad = readonly [Point, Point, Point, Point];

/** The one that takes each corner of `from` to the same corner of `to`. */
export const mapQuad = (from: Quad, to: Quad): Perspective => times(fromSquare(to), inverse(fromSquare(from)));

/** After Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3. */
function fromSquare([a, b, c, d]: Quad): Perspective {
  const [x1, x2, x3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [y1, y2, y3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = x1 * y2 - x2 * y1;
  const g = (x3 * y2 - x2 * y3) / area;
  const h = (x1 * y3 - x3 * y1) / area;
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1];
}

/** But for a factor, which does not matter here. */
function inverse([a, b, c, d, e, f, g, h, i]: Perspective): Perspective {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function times(one: Perspective, other: Perspective): Perspective {
  const [a, b, c, d, e, f, g, h, i] = one;
  const [p, q, r, s, t, u, v, w, x] = other;
  return [
    a * p + b * s + c * v,
    a * q + b * t + c * w,
    a * r + b * u + c * x,
    d * p + e * s + f * v,
    d * q + e * t + f * w,
    d * r + e * u + f * x,
    g * p + h * s + i * v,
    g * q + h * t + i * w,
    g * r + h * u + i * x,
  ];
}
