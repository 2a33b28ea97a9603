import type { Line } from '#src/domain/register/lines.ts';
import type { Random } from '#src/node/demo/random.ts';
import type { Scribe } from '#src/node/sqlite/register.ts';

/** A scribe whose every salt and clock follows from the seed, so that a recording can be made again. */
export function makeScribe(random: Random): Scribe {
  let nowMs = Date.parse('2021-07-07T08:00:00+07:00');
  return {
    kiosk: 'fault',
    boot: random.digits(8),
    clock: { nowMs: () => (nowMs += 1000) },
    monoMs: () => nowMs % 1_000_000,
    salt: () => random.bytes(16),
  };
}

/** The lines of one visit as the kiosk writes them: small ones and large ones, so that they end anywhere in a page. */
export function makeVisit(random: Random, number: number): { visit: string; lines: Line[] } {
  const visit = random.id();
  const kiosk = 'kiosk' as const;
  const text = (most: number) => 'Nguyễn Thị Thử '.repeat(20).slice(0, random.between(1, most));
  const facts = {
    visit,
    command: random.id(),
    person: random.id(),
    number,
    day: '2021-07-07',
    door: null,
    department: null,
    category: 'citizen' as const,
    source: 'none' as const,
    companions: 0,
    invite: null,
    staff: null,
    isMaskWorn: true,
    isSanitised: true,
  };
  const document = random.chance(0.8) ? { kind: 'citizen-card' as const, number: `0010${random.digits(8)}` } : null;
  const personal = {
    name: text(60),
    document,
    phone: random.chance(0.7) ? `+849${random.digits(8)}` : null,
    bornOn: null,
    sex: null,
    address: random.chance(0.3) ? text(250) : null,
    host: null,
    purpose: text(120),
    vehicle: null,
  };
  const lines: Line[] = [{ kind: 'arrival', actor: kiosk, facts, personal }];
  if (random.chance(0.5))
    lines.push({ kind: 'reading', actor: kiosk, facts: { visit, ordinal: 0 }, personal: { tenths: 366 } });
  lines.push({
    kind: 'decision',
    actor: kiosk,
    facts: { visit, command: '', outcome: 'admitted', packs: [] },
    personal: { reasons: null, note: null },
  });
  return { visit, lines };
}

export const makeDeparture = (visit: string, command: string): Line => ({
  kind: 'departure',
  actor: 'kiosk',
  facts: { visit, command, way: 'scan', door: null },
  personal: { note: null },
});
