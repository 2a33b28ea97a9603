import { useState } from 'react';
import { useScanKeys } from '#renderer/scanner/useScanKeys.ts';

type Props = { readonly onText: (text: string) => void; readonly onRejected: (reason: string) => void };

/** What a scanner must not disturb: a field that React controls, one that it does not, and a button that acts. */
export function KeyForm({ onText, onRejected }: Props) {
  const [name, setName] = useState('');
  const [presses, setPresses] = useState(0);
  const [submits, setSubmits] = useState(0);
  const [heard, setHeard] = useState(0);
  const hear = () => setHeard((count) => count + 1);
  useScanKeys(onText, { onRejected });
  return (
    <form
      onKeyDown={hear}
      onKeyUp={hear}
      onSubmit={(event) => {
        event.preventDefault();
        setSubmits((count) => count + 1);
      }}
    >
      <input aria-label="name" value={name} onChange={(event) => setName(event.target.value)} />
      <textarea aria-label="note" />
      <button type="button" onClick={() => setPresses((count) => count + 1)}>
        press
      </button>
      <output>{JSON.stringify({ name, presses, submits, heard })}</output>
    </form>
  );
}
