import { focusedField, rememberField } from '#renderer/scanner/field-snapshot.ts';
import { classifyKey, type KeyPress } from '#src/domain/codes/key-class.ts';
import { createScanKeys, type ScanOptions, type ScanRejection } from '#src/domain/codes/scan-keys.ts';

export type ScanKeyListener = {
  onText(text: string): void;
  onRejected(reason: ScanRejection): void;
};

/**
 * Takes a keyboard-wedge scanner's keys before the page sees them. What its first keys wrote into a field before they
 * were known as a scanner's is taken out again. Returns how to stop.
 */
export function listenToScanKeys(listener: ScanKeyListener, options: Partial<ScanOptions>): () => void {
  const machine = createScanKeys(options);
  let state = machine.initial;
  let undoLeaks: (() => void)[] = [];
  const stopped = new Set<string>();
  const listening = new AbortController();

  const takeBack = () => {
    for (const undo of undoLeaks.reverse()) undo();
    undoLeaks = [];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const field = focusedField();
    const press = toPress(event, field !== null);
    const { state: next, effect } = machine.step(state, press);
    state = next;
    if (effect.kind === 'none') {
      if (field && classifyKey(press) === 'text') {
        undoLeaks = [...(next.count > 1 ? undoLeaks : []), rememberField(field)];
      }
      return;
    }
    stopEvent(event);
    stopped.add(event.code);
    // A character that is kept from a field in the middle of a run means that the run is a burst.
    const isBurst = effect.kind === 'swallow' && field !== null && next.phase === 'run' && next.count > 0;
    if (isBurst || (effect.kind !== 'swallow' && effect.leaked > 0)) takeBack();
    if (effect.kind === 'scan') listener.onText(effect.text);
    if (effect.kind === 'rejected') listener.onRejected(effect.reason);
  };
  // A button acts on Space when the key comes up.
  const onKeyUp = (event: KeyboardEvent) => {
    if (stopped.delete(event.code)) stopEvent(event);
  };

  const captured = { capture: true, signal: listening.signal };
  window.addEventListener('keydown', onKeyDown, captured);
  window.addEventListener('keyup', onKeyUp, captured);
  return () => listening.abort();
}

function toPress(event: KeyboardEvent, isInField: boolean): KeyPress {
  return {
    // While an input method composes, some systems name the letter and some 'Process'.
    key: event.isComposing ? 'Process' : event.key,
    atMs: event.timeStamp,
    hasCtrl: event.ctrlKey,
    hasAlt: event.altKey,
    hasMeta: event.metaKey,
    isRepeat: event.repeat,
    isInField,
  };
}

function stopEvent(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
