import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';

/**
 * One secret per start, in the printed address and then in a cookie: another user of this machine can reach the port, but
 * not the book. An address given to a program stands in the list of processes for all to read, so that one is good once.
 */
export type StartToken = {
  value: string;
  matches(candidate: string | undefined): boolean;
  /** A stand-in for `value` that lets in one browser. */
  issueOnce(): string;
  /** Whether this is the secret or an unused stand-in, which it then no longer is. */
  redeem(candidate: string | undefined): boolean;
};

export function createStartToken(): StartToken {
  const value = newSecret();
  const unused = new Set<string>();
  const matches = (candidate: string | undefined) => candidate !== undefined && isSame(candidate, value);
  return {
    value,
    matches,
    issueOnce() {
      const once = newSecret();
      unused.add(once);
      return once;
    },
    redeem(candidate) {
      if (candidate === undefined) return false;
      const once = [...unused].find((known) => isSame(candidate, known));
      return once === undefined ? matches(candidate) : unused.delete(once);
    },
  };
}

const newSecret = () => randomBytes(32).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Over digests, so that neither length nor a common beginning shows in the time it takes. */
const isSame = (candidate: string, secret: string) => timingSafeEqual(digest(candidate), digest(secret));

/** Cookies do not tell ports apart; the name does, for a second data folder on the same machine. */
const cookieName = (port: number) => `gatebook-${port}`;

export const readEntryCookie = (header: string, port: number): string | undefined =>
  parse(header, cookieName(port))[cookieName(port)];

/** Without `Secure`: loopback has no TLS, and there is nothing on the way to listen. */
export const writeEntryCookie = (token: StartToken, port: number): string =>
  serialize(cookieName(port), token.value, { httpOnly: true, sameSite: 'Strict', path: '/' });
