import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * One secret per start, handed to our own Chromium in its first address and kept there as a cookie: another user of this
 * machine can reach the port, but not the book. Digests are compared, so neither length nor prefix shows in the time.
 */
export type StartToken = { value: string; matches(candidate: string | undefined): boolean };

export function createStartToken(): StartToken {
  const value = randomBytes(32).toString('base64url');
  const expected = digest(value);
  return {
    value,
    matches: (candidate) => candidate !== undefined && timingSafeEqual(digest(candidate), expected),
  };
}

/** Cookies do not tell ports apart; the name does, for a second data folder on the same machine. */
const cookieName = (port: number) => `gatebook-${port}`;

export const readEntryCookie = (header: string, port: number): string | undefined =>
  parse(header, cookieName(port))[cookieName(port)];

/** Without `Secure`: loopback has no TLS, and there is nothing on the way to listen. */
export const writeEntryCookie = (token: StartToken, port: number): string =>
  serialize(cookieName(port), token.value, { httpOnly: true, sameSite: 'Strict', path: '/' });
