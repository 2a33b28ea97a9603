import type { Register } from '#src/app/ports.ts';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';

export type StorageEvent = IntegrityLines['storage']['facts']['event'];

/**
 * What the book says of its disk. A line that cannot be written now, for the very reason it speaks of, is owed until the
 * book takes it; the same one is owed once.
 */
export function createStorageLines(say: (line: string) => void) {
  const owed = new Set<StorageEvent>();
  let register: Register | null = null;
  let isPaying = false;

  const pay = async () => {
    if (!register || isPaying) return;
    isPaying = true;
    try {
      for (const event of owed) {
        // An unclaimed book stays empty: its first line is its set-up.
        if (register.read.office())
          await register.write((page) => page.add({ kind: 'storage', actor: 'host', facts: { event } }));
        owed.delete(event);
      }
    } catch {
      // Owed on: the next one that is paid pays this one too.
    } finally {
      isPaying = false;
    }
  };

  return {
    note(event: StorageEvent): void {
      owed.add(event);
      const sentence = sentences[event];
      if (sentence !== undefined) say(sentence);
      void pay();
    },
    /** The book is there, or is back. */
    pay: (to: Register): void => {
      register = to;
      void pay();
    },
  };
}

/** That receipts are lost says whoever lost them, with the reason. */
const sentences: Partial<Record<StorageEvent, string>> = {
  'io-error': 'the disk failed and the book was opened again; look at the disk',
  'disk-full': 'the disk is full; make room, what was reserved is used up now',
  'space-back': 'the disk has room again',
  'receipts-back': 'receipts are written again, nothing is missing in them',
};
