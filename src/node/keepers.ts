import { keepBackups } from '#src/node/backup/keep-backups.ts';
import type { Host, Keeper } from '#src/node/keeper.ts';
import { createLogReader } from '#src/node/log/log-reader.ts';
import { createNumbersReader } from '#src/node/numbers/numbers-reader.ts';
import { keepPresence } from '#src/node/presence/keep-presence.ts';
import { keepVerified } from '#src/node/verifying.ts';

/**
 * The duties in the background, by name, in the order of their start; they stop in the opposite order, before the book is
 * closed. What a screen asks of one of them goes through `ports.ts`.
 */
export const startKeepers = (host: Host) =>
  ({
    verifier: keepVerified(host),
    backups: keepBackups(host),
    presence: keepPresence(host),
    log: createLogReader(host.folder.database),
    numbers: createNumbersReader(host.folder.database),
  }) satisfies Record<string, Keeper>;

export type Keepers = ReturnType<typeof startKeepers>;

/** Each is stopped, even when one before it could not be. */
export async function stopKeepers(keepers: Record<string, Keeper>, say: (line: string) => void): Promise<void> {
  for (const [name, keeper] of Object.entries(keepers).reverse()) {
    try {
      await keeper.stop();
    } catch (error) {
      say(`${name} did not stop: ${(error as Error).message}`);
    }
  }
}
