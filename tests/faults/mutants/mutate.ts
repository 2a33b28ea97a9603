import type { Random } from '#src/node/demo/random.ts';

const pageBytes = 4096;
const sectorBytes = 512;

type Change = (bytes: Buffer, older: Buffer, random: Random) => Buffer;

/** Draws a new value for a byte, never the old one. */
function spoil(bytes: Buffer, at: number, random: Random): Buffer {
  bytes[at] = ((bytes[at] ?? 0) + random.between(1, 255)) & 0xff;
  return bytes;
}

const block = (bytes: Buffer, size: number, random: Random): number =>
  random.between(0, Math.max(0, Math.floor(bytes.length / size) - 1)) * size;

function swap(bytes: Buffer, size: number, random: Random): Buffer {
  const [one, other] = [block(bytes, size, random), block(bytes, size, random)];
  const kept = Buffer.from(bytes.subarray(one, one + size));
  bytes.copy(bytes, one, other, other + size);
  kept.copy(bytes, other);
  return bytes;
}

const overwrite = (size: number, fill: (at: number, random: Random) => Buffer | number): Change => {
  return (bytes, _older, random) => {
    const at = block(bytes, size, random);
    const value = fill(size, random);
    if (typeof value === 'number') return bytes.fill(value, at, at + size);
    value.copy(bytes, at);
    return bytes;
  };
};

const noise = (size: number, random: Random) => Buffer.from(random.bytes(size));

/** What a disk, a cable, a bad memory or a hand with an editor does to a file; names are for the one who reads the run. */
export const changes: Record<string, Change> = {
  byte: (bytes, _older, random) => spoil(bytes, random.between(0, bytes.length - 1), random),
  bit(bytes, _older, random) {
    const at = random.between(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
    return bytes;
  },
  bytes(bytes, _older, random) {
    for (let left = random.between(2, 8); left > 0; left -= 1)
      spoil(bytes, random.between(0, bytes.length - 1), random);
    return bytes;
  },
  'byte of a page header'(bytes, _older, random) {
    spoil(bytes, Math.min(bytes.length - 1, block(bytes, pageBytes, random) + random.between(0, 40)), random);
    return bytes;
  },
  'byte of a text'(bytes, _older, random) {
    const from = random.between(0, bytes.length - 1);
    const at = bytes.indexOf(
      random.pick(['"name', 'Nguy', '"visit"', 'outcome', '"c":{', 'facts', '"kind"', '+849']),
      from,
    );
    spoil(bytes, at < 0 ? from : Math.min(bytes.length - 1, at + random.between(-20, 40)), random);
    return bytes;
  },
  'zeroed sector': overwrite(sectorBytes, () => 0),
  'noise in a sector': overwrite(sectorBytes, noise),
  'swapped sectors': (bytes, _older, random) => swap(bytes, sectorBytes, random),
  'zeroed page': overwrite(pageBytes, () => 0),
  'noise in a page': overwrite(pageBytes, noise),
  'swapped pages': (bytes, _older, random) => swap(bytes, pageBytes, random),
  'page written over another'(bytes, _older, random) {
    const from = block(bytes, pageBytes, random);
    bytes.copy(bytes, block(bytes, pageBytes, random), from, from + pageBytes);
    return bytes;
  },
  'page of an older file'(bytes, older, random) {
    const at = block(older, pageBytes, random);
    older.copy(bytes, at, at, at + pageBytes);
    return bytes;
  },
  'sector of an older file'(bytes, older, random) {
    const at = block(older, sectorBytes, random);
    older.copy(bytes, at, at, at + sectorBytes);
    return bytes;
  },
  'cut anywhere': (bytes, _older, random) => bytes.subarray(0, random.between(0, bytes.length - 1)),
  'cut at a page': (bytes, _older, random) => bytes.subarray(0, block(bytes, pageBytes, random)),
  'noise at the end': (bytes, _older, random) => Buffer.concat([bytes, noise(random.between(1, 8192), random)]),
};
