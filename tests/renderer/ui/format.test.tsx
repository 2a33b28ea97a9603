import { describe, expect, it } from 'vitest';
import { formatInstant, formatIsoDay, toLocalDay } from '#renderer/ui/format.ts';

describe('the clock of the office', () => {
  it('shows Vietnamese time whatever the zone of the machine', () => {
    expect(formatInstant('2026-11-23T17:05:00Z')).toBe('00:05 24/11/2026');
    expect(toLocalDay('2026-11-23T17:05:00Z')).toBe('2026-11-24');
  });

  it('writes a day as people here write it', () => {
    expect(formatIsoDay('2026-11-23')).toBe('23/11/2026');
  });
});
