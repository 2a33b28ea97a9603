import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyPress } from '#src/domain/codes/key-class.ts';
import { createScanKeys, type ScanEffect, type ScanOptions } from '#src/domain/codes/scan-keys.ts';

type Typed = { key: string; afterMs?: number } & Partial<Omit<KeyPress, 'key' | 'atMs'>>;

function play(keys: readonly Typed[], options: Partial<ScanOptions> = {}): ScanEffect[] {
  const { initial, step } = createScanKeys(options);
  let state = initial;
  let atMs = 1000;
  return keys.map(({ afterMs = 5, ...typed }) => {
    atMs += afterMs;
    const plain = { hasCtrl: false, hasAlt: false, hasMeta: false, isRepeat: false, isInField: false };
    const next = step(state, { ...plain, ...typed, atMs });
    state = next.state;
    return next.effect;
  });
}

const scanner = (text: string, more: Partial<Typed> = {}): Typed[] => [...text].map((key) => ({ key, ...more }));
const person = (text: string, more: Partial<Typed> = {}): Typed[] =>
  scanner(text, { afterMs: 120, isInField: true, ...more });
const kinds = (effects: ScanEffect[]) => effects.map((effect) => effect.kind);
const enter: Typed = { key: 'Enter' };
const code = 'GB1:0 $%*+-./: 123';
const desk = { lonePresses: 'pass' } as const;

describe('a scanner', () => {
  it.each(['Enter', 'Tab'])('that ends with %s gives one scan and reaches nothing of the page', (key) => {
    const effects = play([...scanner(code), { key }]);
    expect(effects.pop()).toEqual({ kind: 'scan', text: code, leaked: 0 });
    expect(new Set(kinds(effects))).toEqual(new Set(['swallow']));
  });

  it('may shift and lock capitals between its keys', () => {
    const keys = [...'GB1:AB'].flatMap((key) => [{ key: 'Shift' }, { key: 'CapsLock' }, { key }]);
    expect(play([...keys, enter]).at(-1)).toEqual({ kind: 'scan', text: 'GB1:AB', leaked: 0 });
  });

  it('may type Vietnamese', () => {
    expect(play([...scanner('001|Nguyễn Văn'), enter]).at(-1)).toMatchObject({ kind: 'scan', text: '001|Nguyễn Văn' });
  });

  it('that is not the first gives the second scan as well', () => {
    const effects = play([
      ...scanner(code),
      enter,
      ...scanner('second', { afterMs: 20 }).with(0, { key: 's', afterMs: 300 }),
      enter,
    ]);
    expect(effects.filter((effect) => effect.kind === 'scan').map((effect) => effect.text)).toEqual([code, 'second']);
  });

  it('that sends CR LF presses nothing with the second, even half a second later', () => {
    for (const afterMs of [1, 60, 500])
      expect(kinds(play([...scanner(code), enter, { ...enter, afterMs }], desk)).slice(-2)).toEqual([
        'scan',
        'swallow',
      ]);
    expect(kinds(play([...scanner(code), enter, { ...enter, afterMs: 501 }], desk)).at(-1)).toBe('none');
  });

  it('presses nothing with a Space or a repeated Enter behind it', () => {
    expect(kinds(play([...scanner(code), enter, { key: ' ', afterMs: 100 }], desk)).at(-1)).toBe('swallow');
    expect(kinds(play([...scanner(code), { ...enter, isRepeat: true }], desk)).at(-1)).not.toBe('none');
  });

  it('typing into a field says how many characters got there before it was known', () => {
    const effects = play([...scanner(code, { isInField: true }), { ...enter, isInField: true }]);
    expect(kinds(effects).slice(0, 5)).toEqual(['none', 'none', 'none', 'swallow', 'swallow']);
    expect(effects.at(-1)).toEqual({ kind: 'scan', text: code, leaked: 3 });
  });

  it.each<[string, Typed, string]>([
    ['Escape', { key: 'Escape' }, 'control-key'],
    ['F11', { key: 'F11' }, 'control-key'],
    ['an arrow', { key: 'ArrowDown' }, 'control-key'],
    ['a delete in a field', { key: 'Backspace', isInField: true }, 'control-key'],
    ['an input method', { key: 'Process', isInField: true }, 'control-key'],
    ['a held Alt', { key: 'Alt' }, 'control-key'],
    ['Ctrl+W', { key: 'w', hasCtrl: true }, 'chord'],
    ['Alt+F4', { key: 'F4', hasAlt: true }, 'chord'],
    ['Meta+L', { key: 'l', hasMeta: true }, 'chord'],
    ['Ctrl+Enter', { key: 'Enter', hasCtrl: true }, 'chord'],
    ['a direction mark', { key: '\u202E' }, 'control-key'],
  ])('whose code holds %s is rejected and all of it swallowed', (_, key, reason) => {
    for (const options of [{}, desk]) {
      const effects = play([...scanner('GB1:AB'), key, ...scanner('CDEFGH'), enter, enter], options);
      expect(effects[6]).toEqual({ kind: 'rejected', reason, leaked: 0 });
      expect(new Set(kinds(effects.slice(7)))).toEqual(new Set(['swallow']));
    }
  });

  it.each<[string, Typed]>([
    ['Enter', enter],
    ['Tab', { key: 'Tab' }],
    ['Ctrl+W', { key: 'w', hasCtrl: true }],
    ['Escape', { key: 'Escape' }],
  ])('whose code begins with %s is no scan', (_, key) => {
    const effects = play([key, ...scanner('GB1:ABCDEF'), enter]);
    expect(kinds(effects)).toEqual([...Array(4).fill('swallow'), 'rejected', ...Array(7).fill('swallow')]);
    const short = play([key, ...scanner('GB1'), enter], { minChars: 1 });
    expect(kinds(short).at(-1)).toBe('rejected');
  });

  it('that stops short is rejected, and its Enter presses nothing', () => {
    expect(play([...scanner('12345'), enter], desk).at(-1)).toEqual({
      kind: 'rejected',
      reason: 'too-short',
      leaked: 0,
    });
    expect(play([...scanner('1'), enter], desk).at(-1)).toMatchObject({ reason: 'too-short' });
    expect(play([...scanner('123456'), enter], desk).at(-1)).toMatchObject({ kind: 'scan' });
  });

  it('that goes on too long is rejected once and swallowed to its end', () => {
    const effects = play([...scanner('x'.repeat(5000)), enter], { maxChars: 2048 });
    expect(effects[2048]).toEqual({ kind: 'rejected', reason: 'too-long', leaked: 0 });
    expect(kinds(effects).filter((kind) => kind !== 'swallow')).toEqual(['rejected']);
    expect(play([...scanner('x'.repeat(2048)), enter]).at(-1)).toMatchObject({ kind: 'scan' });
  });

  it('whose Enter comes late presses nothing and gives no scan', () => {
    const effects = play([...scanner(code), { ...enter, afterMs: 200 }], desk);
    expect(effects.at(-1)).toEqual({ kind: 'rejected', reason: 'interrupted', leaked: 0 });
  });

  it('keeps to the gap it was given', () => {
    const keys = [...scanner(code, { afterMs: 80 }), { ...enter, afterMs: 80 }];
    expect(kinds(play(keys))).not.toContain('scan');
    expect(kinds(play(keys, { gapMs: 80 }))).toContain('scan');
  });
});

describe('a person', () => {
  it('types into a field undisturbed, corrections and all', () => {
    const keys = [
      ...person('Nguyen'),
      ...['Backspace', 'ArrowLeft', 'Shift', 'Delete'].flatMap((key) => person('x', { key })),
      ...person('ễn Văn'),
    ];
    for (const options of [{}, desk]) expect(new Set(kinds(play(keys, options)))).toEqual(new Set(['none']));
  });

  it('may overlap two or three keys', () => {
    const keys = [...person('n'), ...scanner('gh', { isInField: true }), ...person('i')];
    expect(new Set(kinds(play(keys)))).toEqual(new Set(['none']));
  });

  it('may hold a key down', () => {
    const held = { afterMs: 33, isRepeat: true, isInField: true };
    const keys = [...person('0'), ...scanner('0'.repeat(30), held), ...person('1')];
    expect(new Set(kinds(play(keys)))).toEqual(new Set(['none']));
    const tabs: Typed[] = Array.from({ length: 30 }, (_, i) => ({ key: 'Tab', afterMs: 33, isRepeat: i > 0 }));
    expect(new Set(kinds(play(tabs, desk)))).toEqual(new Set(['none']));
    expect(new Set(kinds(play(tabs)))).toEqual(new Set(['swallow']));
  });

  it('at the desk may press Enter, Tab and chords; at the kiosk touches', () => {
    const keys: Typed[] = [enter, { key: 'Tab' }, { key: 'f', hasCtrl: true }, { key: 'Escape' }, { key: ' ' }].map(
      (key) => ({ ...key, afterMs: 120 }),
    );
    expect(new Set(kinds(play(keys, desk)))).toEqual(new Set(['none']));
    expect(new Set(kinds(play(keys)))).toEqual(new Set(['swallow']));
  });

  it('who goes on after a burst that was broken off types undisturbed', () => {
    const keys = [...scanner('GB1:AB'), { key: 'Escape' }, ...person('Lan')];
    expect(kinds(play(keys)).slice(-3)).toEqual(['none', 'none', 'none']);
  });
});

const anyKey = fc.record({
  key: fc.oneof(
    fc.constantFrom(
      'Enter',
      'Tab',
      ' ',
      'Escape',
      'F11',
      'Shift',
      'Control',
      'Alt',
      'Backspace',
      'Process',
      'Dead',
      'ArrowUp',
      'Unidentified',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  afterMs: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: -1000, max: 1000 })),
  hasCtrl: fc.boolean(),
  hasAlt: fc.boolean(),
  hasMeta: fc.boolean(),
  isRepeat: fc.boolean(),
  isInField: fc.boolean(),
});
const sometimes = <T extends Typed>(key: T): T => ({
  ...key,
  hasCtrl: false,
  hasAlt: false,
  hasMeta: false,
  isRepeat: false,
});
const burst = fc.tuple(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }), fc.nat(50), fc.boolean());
const single = fc.oneof(anyKey, anyKey.map(sometimes)).map((key): Typed[] => [key]);
const bursts = burst.map(([text, afterMs, isInField]): Typed[] => [
  ...scanner(text, { afterMs, isInField }),
  { key: 'Enter', afterMs, isInField },
]);
const stream = fc
  .array(fc.oneof({ weight: 4, arbitrary: single }, bursts), { maxLength: 30 })
  .map((parts) => parts.flat());
const locks = [
  'Shift',
  'CapsLock',
  'NumLock',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'OS',
  'Fn',
  'FnLock',
  'Super',
  'Hyper',
];
const edits =
  'Backspace Delete ArrowLeft ArrowRight ArrowUp ArrowDown Home End Process Dead Compose Unidentified'.split(' ');
const isHarmless = ({ key, isInField, hasAlt, hasCtrl, hasMeta }: Typed) =>
  locks.includes(key) ||
  (isInField && !hasAlt && !hasCtrl && !hasMeta && (edits.includes(key) || /^\P{C}$/u.test(key)));

describe('any stream of keys', () => {
  it('at the kiosk lets through only what writes in a field or does nothing by itself', () => {
    fc.assert(
      fc.property(stream, (keys) => {
        play(keys).forEach((effect, i) => {
          const key = keys[i];
          if (effect.kind === 'none' && key) expect(isHarmless(key), JSON.stringify(key)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('at the desk, once it has no pause, presses nothing after its first key', () => {
    const quick = fc.array(
      anyKey.map((key) => ({ ...key, isRepeat: false, afterMs: 5, isInField: false })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(quick, (keys) => {
        const first = keys.findIndex(({ key }) => !locks.includes(key));
        play(keys, desk).forEach((effect, i) => {
          const key = keys[i];
          if (i <= first || effect.kind !== 'none' || !key) return;
          expect(locks.includes(key.key) || (/^\P{C}$/u.test(key.key) && key.key !== ' '), JSON.stringify(keys)).toBe(
            true,
          );
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('scans nothing but quick printable keys in a row, within the limits', () => {
    let scans = 0;
    fc.assert(
      fc.property(stream, fc.boolean(), (keys, isDesk) => {
        play(keys, { maxChars: 20, ...(isDesk && desk) }).forEach((effect, i) => {
          if (effect.kind !== 'scan') return;
          scans += 1;
          const typed = keys.slice(0, i).filter(({ key }) => !locks.includes(key));
          const run = typed.slice(-[...effect.text].length);
          expect(run.map(({ key }) => key).join('')).toBe(effect.text);
          expect(run.slice(1).every(({ afterMs = 5 }) => afterMs <= 50)).toBe(true);
          expect(effect.text.length).toBeGreaterThanOrEqual(6);
          expect(effect.text.length).toBeLessThanOrEqual(20);
        });
      }),
      { numRuns: 1000 },
    );
    expect(scans).toBeGreaterThan(100);
  });
});
