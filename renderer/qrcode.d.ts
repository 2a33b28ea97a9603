/** The part of `qrcode` the screens use. Its published types bring all of Node's along, and a screen has no `process`. */
export function create(
  text: string,
  options?: { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' },
): { modules: { size: number; get(row: number, column: number): number } };
