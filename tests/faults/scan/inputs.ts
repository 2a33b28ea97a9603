import { deflateSync } from 'node:zlib';
import { decodeBase45, encodeBase45 } from '#src/domain/codes/base45.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import type { Random, Shares } from '#src/node/demo/random.ts';

type Make = (random: Random, genuine: readonly string[]) => string;

const base45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const pieces = [
  'GB1:',
  'HC1:',
  '|',
  '||',
  '<',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '\u0302'.repeat(40),
  'ễ',
  'Nguyễn Văn Mẫu',
  '001090000001',
  '01011990',
  'Nam',
  '******',
  '1990-**-**',
  '=HYPERLINK("http://example.org")',
  'https://',
  '💥',
];
const allPlanes = 0x110000;

/** Every kind of input with how often it is drawn. Signatures and certificates are dear, so most inputs get to neither. */
const kinds: Shares<Make> = [
  [(random) => characters(random, random.between(0, 120), 0x20, 0x7e), 15],
  [(random) => characters(random, random.between(0, 60), 0, 0xffff), 10],
  [(random) => characters(random, random.between(0, 40), 0, allPlanes - 1), 5],
  [(random) => joined(random, random.between(1, 14)), 20],
  [(random) => `GB1:${symbols(random, random.between(0, 200))}`, 5],
  [(random) => `GB1:${symbols(random, 149)}`, 3],
  [(random) => `HC1:${symbols(random, random.between(0, 600))}`, 5],
  [(random, genuine) => mutated(random.pick(genuine), random, genuine), 30],
  [(random, genuine) => flipped(random.pick(genuine), random), 2],
  [(random, genuine) => repacked(random.pick(genuine), random), 0.5],
  [(random) => long(random), 0.5],
  [(random) => 'x'.repeat(random.between(2000, 1_000_000)), 0.01],
  [(random, genuine) => random.pick(genuine) + random.pick(['', ' ', '\r\n']), 2],
];

export const drawInput: Make = (random, genuine) => random.draw(kinds)(random, genuine);

function characters(random: Random, count: number, least: number, most: number): string {
  let text = '';
  for (let at = 0; at < count; at += 1) text += String.fromCodePoint(random.between(least, most));
  return text;
}

function symbols(random: Random, count: number): string {
  let text = '';
  for (let at = 0; at < count; at += 1) text += base45.charAt(random.between(0, 44));
  return text;
}

function joined(random: Random, count: number): string {
  let text = '';
  for (let at = 0; at < count; at += 1) {
    text += random.chance(0.7) ? random.pick(pieces) : characters(random, random.between(0, 12), 0x20, 0x1ff);
  }
  return text;
}

/** One to four changes: a character, a piece put in, a part taken out, doubled, or from another code. */
function mutated(text: string, random: Random, genuine: readonly string[]): string {
  let changed = text;
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const at = random.between(0, changed.length);
    const to = Math.min(changed.length, at + random.between(1, 30));
    const change = random.between(0, 6);
    if (change <= 1) changed = changed.slice(0, at) + characters(random, 1, 0x20, 0x7e) + changed.slice(at + 1);
    else if (change === 2) changed = changed.slice(0, at) + random.pick(pieces) + changed.slice(at);
    else if (change === 3) changed = changed.slice(0, at) + changed.slice(to);
    else if (change === 4) changed = changed.slice(0, to) + changed.slice(at);
    else if (change === 5) changed = changed.slice(0, at) + random.pick(genuine).slice(at);
    else changed = random.chance(0.5) ? changed.toLowerCase() : changed.normalize('NFD');
  }
  return changed;
}

/** A signed code of which one bit is another, so that it gets as far as the signature. */
function flipped(text: string, random: Random): string {
  const prefix = text.slice(0, 4);
  const bytes = decodeBase45(text.slice(4));
  if (bytes === undefined || bytes.length === 0) return text.toUpperCase();
  const at = random.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
  return prefix + encodeBase45(bytes);
}

/** A certificate of which one byte is another underneath the compression. */
function repacked(text: string, random: Random): string {
  const packed = text.startsWith('HC1:') ? decodeBase45(text.slice(4)) : undefined;
  const message = packed && inflate(packed, 16_384);
  if (!message) return text;
  message[random.between(0, message.length - 1)] = random.between(0, 255);
  return `HC1:${encodeBase45(deflateSync(message))}`;
}

/** As long as is read at all, of what is dear to read. */
function long(random: Random): string {
  const piece = random.pick([...pieces, ' ', 'a', 'ab://', 'a@', '1', '/', '\u0323\u0302', 'Aa1']);
  return random.pick(['', ...pieces]) + piece.repeat(2048).slice(0, random.between(1500, 2048));
}
