import { classifyKey, type KeyClass, type KeyPress } from '#src/domain/codes/key-class.ts';

// A wedge scanner is a keyboard, and whoever made the code decides what it types: Enter on a focused button, Ctrl+W,
// F11. The usual listener waits for Enter and looks back; by then the keys have acted. Here every key passes this machine
// first, and the page lets through only what is certainly a person's. A person's keys overlap by two or three at most,
// so the fourth key in a row without a pause makes a burst, and from then on nothing of it reaches the page.

/** How the page stops a key: `none` lets it through, everything else means preventDefault and stopPropagation. */
export type ScanEffect =
  | { kind: 'none' }
  | { kind: 'swallow' }
  /** `leaked`: how many of its first characters went into the focused field and have to be taken out again. */
  | { kind: 'scan'; text: string; leaked: number }
  | { kind: 'rejected'; reason: ScanRejection; leaked: number };

/** `interrupted`: the burst ended without Enter or Tab, which came too late to belong to it. */
export type ScanRejection = 'too-long' | 'too-short' | 'control-key' | 'chord' | 'interrupted';

export type ScanState = {
  phase: 'idle' | 'run' | 'draining';
  text: string;
  count: number;
  leaked: number;
  /** Why this run cannot become a scan any more, should it turn out to be a burst. */
  taint: 'control-key' | 'chord' | null;
  lastAtMs: number;
};

export type ScanOptions = {
  /** Longest pause between two keys of one burst. */
  gapMs: number;
  /** In UTF-16 units. */
  maxChars: number;
  minChars: number;
  /** For how long after a burst nothing may be pressed: a scanner's late Enter, or the second one of CR LF. */
  settleMs: number;
  /**
   * What becomes of a single Enter, Tab, chord or function key, which a code may hold as well as a person press it.
   * `swallow` for the kiosk, where everything is done by touch; `pass` for the desk, where a guard works with the keys.
   */
  lonePresses: 'swallow' | 'pass';
};

export type ScanStep = { state: ScanState; effect: ScanEffect };
export type ScanKeys = { initial: ScanState; step: (state: ScanState, press: KeyPress) => ScanStep };

const burstKeys = 4;
const idle: ScanState = { phase: 'idle', text: '', count: 0, leaked: 0, taint: null, lastAtMs: 0 };
const none: ScanEffect = { kind: 'none' };
const swallow: ScanEffect = { kind: 'swallow' };
const defaults: ScanOptions = { gapMs: 50, maxChars: 2048, minChars: 6, settleMs: 500, lonePresses: 'swallow' };

/**
 * The machine that tells a keyboard-wedge scanner from a person typing. Feed `step` every keydown of the window, in the
 * capture phase, before anybody else sees it; stop the key unless the effect is `none`; keep the state it returns.
 * A key that was stopped must be stopped on keyup as well: a button acts on Space when it comes up.
 * With `pass`, one single key at the start of a burst can act before the burst shows itself.
 */
export function createScanKeys(options: Partial<ScanOptions> = {}): ScanKeys {
  const settings = { ...defaults, ...options };
  return { initial: idle, step: (state, press) => step(state, press, settings) };
}

function step(state: ScanState, press: KeyPress, options: ScanOptions): ScanStep {
  const kind = classifyKey(press);
  const pauseMs = press.atMs - state.lastAtMs;
  const isFast = state.phase !== 'idle' && pauseMs <= options.gapMs;
  if (press.isRepeat && state.phase !== 'draining' && !isBurst(state)) return passRepeat(state, press, kind, options);
  if (state.phase === 'draining' && (isFast || (pauseMs <= options.settleMs && acts(kind, press))))
    return { state: { ...state, lastAtMs: press.atMs }, effect: swallow };
  if (isFast) return kind === 'text' ? addText(state, press, options) : endRun(state, press, kind, options);
  if (isBurst(state) && pauseMs <= options.settleMs && acts(kind, press)) return reject(state, press, 'interrupted');
  return startRun(state, press, kind, options);
}

/** A held key is quick like a burst and is none: it does what a lone key does and begins nothing. */
function passRepeat(state: ScanState, press: KeyPress, kind: KeyClass, options: ScanOptions): ScanStep {
  if (kind === 'shift' || kind === 'modifier') return { state, effect: none };
  const isTyping = press.isInField && (kind === 'text' || kind === 'edit');
  return { state: idle, effect: isTyping ? none : loneEffect(options) };
}

/** Outside a burst: the key may be a person's, and may be the first of a scanner's. */
function startRun(state: ScanState, press: KeyPress, kind: KeyClass, options: ScanOptions): ScanStep {
  if (kind === 'shift' || kind === 'modifier') return { state, effect: none };
  const start: ScanState = { ...idle, phase: 'run', lastAtMs: press.atMs };
  if (kind === 'text') return addText(start, press, options);
  const tainted: ScanState = { ...start, taint: kind === 'chord' ? 'chord' : 'control-key' };
  return { state: tainted, effect: kind === 'edit' ? none : loneEffect(options) };
}

function addText(state: ScanState, press: KeyPress, options: ScanOptions): ScanStep {
  const next = { ...state, text: state.text + press.key, count: state.count + 1, lastAtMs: press.atMs };
  if (next.text.length > options.maxChars) return reject(next, press, 'too-long');
  if (isBurst(next)) return next.taint === null ? { state: next, effect: swallow } : reject(next, press, next.taint);
  if (press.isInField) return { state: { ...next, leaked: next.leaked + 1 }, effect: none };
  // Space presses a focused button, so it passes only where every lone press does, and never behind another key.
  const mayPass = press.key !== ' ' || (next.count === 1 && next.taint === null);
  return { state: next, effect: mayPass ? loneEffect(options) : swallow };
}

/** A key other than text, straight after another one. */
function endRun(state: ScanState, press: KeyPress, kind: KeyClass, options: ScanOptions): ScanStep {
  if (kind === 'shift') return { state: { ...state, lastAtMs: press.atMs }, effect: none };
  if (!isBurst(state)) {
    if (kind === 'modifier') return { state, effect: none };
    // Where the leaked characters stand is unknown after it: better a letter too many than one of the person's taken out.
    if (kind === 'edit')
      return { state: { ...state, leaked: 0, taint: 'control-key', lastAtMs: press.atMs }, effect: none };
  }
  if (kind === 'chord') return reject(state, press, 'chord');
  if (kind !== 'end' || state.taint !== null) return reject(state, press, state.taint ?? 'control-key');
  if (state.text.length < options.minChars) return reject(state, press, 'too-short');
  const effect: ScanEffect = { kind: 'scan', text: state.text, leaked: state.leaked };
  return { state: { ...idle, phase: 'draining', lastAtMs: press.atMs }, effect };
}

function reject(state: ScanState, press: KeyPress, reason: ScanRejection): ScanStep {
  return {
    state: { ...idle, phase: 'draining', lastAtMs: press.atMs },
    effect: { kind: 'rejected', reason, leaked: state.leaked },
  };
}

function isBurst(state: ScanState): boolean {
  return state.phase === 'run' && state.count >= burstKeys;
}

function acts(kind: KeyClass, press: KeyPress): boolean {
  return kind === 'end' || kind === 'press' || kind === 'chord' || (press.key === ' ' && !press.isInField);
}

function loneEffect(options: ScanOptions): ScanEffect {
  return options.lonePresses === 'pass' ? none : swallow;
}
