/** A signed head of the book: the note as C2SP writes it, and the key to check it by. */
export type SignedHead = { note: string; key: string; size: number; at: number };

/** What a checkpoint from outside came to; `reason` in the words of the journal, null when the book itself cannot tell. */
export type AnchorFinding = { size: number | null; at: number | null; isOfOldName: boolean } & (
  | { ok: true; added: number }
  | { ok: false; reason: string | null }
);

/** The newest verified copy; `isLate` is the alarm. */
export type BackupView = {
  newestAtMs: number | null;
  lines: number | null;
  isLate: boolean;
  isRunning: boolean;
  hasFailed: boolean;
};

/** The disk under the book, and the second writing-down of every line. `sinceMs`: null while it is well. */
export type StorageView = {
  state: 'well' | 'low' | 'full' | 'failing';
  sinceMs: number | null;
  receipts: { state: 'kept' | 'lost'; isElsewhere: boolean };
};

/** The book's care for itself, as far as it is done beside the use cases. */
export type IntegrityPort = {
  lines(): number;
  /** Starts a verification of the whole book; false while one is going on. */
  verify(): boolean;
  running(): { done: number; total: number } | null;
  hasFailed(): boolean;
  /** Signs what is committed now, unless it must not be signed. */
  sign(): void;
  signingProblem(): 'contradicts-itself' | 'older-than-signed' | null;
  lastSigned(): SignedHead | null;
  compare(text: string): AnchorFinding;
  backup(): BackupView;
  storage(): StorageView;
  /** Calls back when `running`, `hasFailed` or `storage` say something else. Answers how to stop. */
  onChanged(listener: () => void): () => void;
};
