/** A key press as the page sees it. `atMs` counts from anywhere but must not jump: `KeyboardEvent.timeStamp` serves. */
export type KeyPress = {
  key: string;
  atMs: number;
  hasCtrl: boolean;
  hasAlt: boolean;
  hasMeta: boolean;
  /** A held key repeating itself: always a person. */
  isRepeat: boolean;
  /** Whether the focus stands in something that takes text. */
  isInField: boolean;
};

/**
 * What a key could do where it arrives. `press`: set something off (Enter or Space on a button, Escape, a function key);
 * `chord`: the same with Ctrl, Alt or Meta; `edit`: move or delete inside a field; `shift`: a lock or Shift, which
 * scanners send between capitals; `modifier`: Ctrl, Alt, Meta by themselves.
 */
export type KeyClass = 'text' | 'end' | 'press' | 'chord' | 'edit' | 'shift' | 'modifier';

const shifts = new Set(['Shift', 'CapsLock', 'NumLock']);
const modifiers = new Set(['Control', 'Alt', 'AltGraph', 'Meta', 'OS', 'Fn', 'FnLock', 'Super', 'Hyper']);
// Process, Dead, Compose and Unidentified come from an input method at work on a field.
const edits = new Set(
  'Backspace Delete ArrowLeft ArrowRight ArrowUp ArrowDown Home End Process Dead Compose Unidentified'.split(' '),
);
// Everything else that is one code point. Surrogates, controls and direction marks are no text of a scanner.
const textKey = /^\P{C}$/u;

export function classifyKey(press: KeyPress): KeyClass {
  const hasModifier = press.hasCtrl || press.hasAlt || press.hasMeta;
  // Hundreds of keys a second come from a scanner, and nearly all of them are these.
  if (press.key.length === 1 && press.key >= ' ' && press.key <= '~') return hasModifier ? 'chord' : 'text';
  if (shifts.has(press.key)) return 'shift';
  if (modifiers.has(press.key)) return 'modifier';
  if (hasModifier) return 'chord';
  if (press.key === 'Enter' || press.key === 'Tab') return 'end';
  if (textKey.test(press.key)) return 'text';
  return press.isInField && edits.has(press.key) ? 'edit' : 'press';
}
