import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { createKioskPorts } from '#renderer/kiosk/kiosk-ports.ts';
import { findDoor } from '#renderer/kiosk/own-door.ts';
import type { GatebookClient } from '#src/contract/contract.ts';

describe('the door of a kiosk', () => {
  const doors = [{ id: 'front' }, { id: 'back' }];

  it('is the one its address names', () => expect(findDoor(doors, '?door=back')).toBe('back'));
  it('is the only one there is', () => expect(findDoor([{ id: 'front' }], '')).toBe('front'));
  it('is none among several, and none when the address is wrong', () => {
    expect(findDoor(doors, '')).toBeNull();
    expect(findDoor([{ id: 'front' }], '?door=gone')).toBeNull();
  });
});

describe('an error of the host', () => {
  const { isHopeless } = createKioskPorts({} as GatebookClient);

  it('ends the tries when the call itself is wrong', () => {
    expect(isHopeless(new ORPCError('BAD_REQUEST'))).toBe(true);
    expect(isHopeless(new ORPCError('FORBIDDEN'))).toBe(true);
  });

  it('is worth another try when the host is down, busy or broken', () => {
    expect(isHopeless(new TypeError('Failed to fetch'))).toBe(false);
    expect(isHopeless(new ORPCError('TOO_MANY_REQUESTS'))).toBe(false);
    expect(isHopeless(new ORPCError('INTERNAL_SERVER_ERROR'))).toBe(false);
  });
});
