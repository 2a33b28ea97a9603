import { journal } from '#src/node/sqlite/migrations/0010-journal.ts';
import { register } from '#src/node/sqlite/migrations/0020-register.ts';
import { credentials } from '#src/node/sqlite/migrations/0030-credentials.ts';
import { checkpoints } from '#src/node/sqlite/migrations/0040-checkpoints.ts';
import { policies } from '#src/node/sqlite/migrations/0050-policies.ts';
import { thermometers } from '#src/node/sqlite/migrations/0060-thermometers.ts';
import { meetings } from '#src/node/sqlite/migrations/0065-meetings.ts';
import { shifts } from '#src/node/sqlite/migrations/0080-shifts.ts';
import { watch } from '#src/node/sqlite/migrations/0090-watch.ts';
import { log } from '#src/node/sqlite/migrations/0095-log.ts';
import { vehicles } from '#src/node/sqlite/migrations/0100-vehicles.ts';
import { hostCalls } from '#src/node/sqlite/migrations/0110-host-calls.ts';
import { tripChanges } from '#src/node/sqlite/migrations/0111-trip-changes.ts';
import { leftUnseen } from '#src/node/sqlite/migrations/0112-left-unseen.ts';

/** In order, steps of ten so that a hotfix fits between. A step that was released is never edited. */
export const migrations: readonly { version: number; sql: string }[] = [
  journal,
  register,
  credentials,
  checkpoints,
  policies,
  thermometers,
  meetings,
  shifts,
  watch,
  log,
  vehicles,
  hostCalls,
  tripChanges,
  leftUnseen,
];
