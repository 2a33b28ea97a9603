import { randomBytes, randomUUID } from 'node:crypto';
import type { Credentials, Ports } from '#src/app/ports.ts';
import { assetsDir } from '#src/node/assets-folder.ts';
import { loadCertificateTools } from '#src/node/codes/trust-list.ts';
import { loadDevices } from '#src/node/devices.ts';
import { createExporter } from '#src/node/export/exporter.ts';
import { loadForms } from '#src/node/forms.ts';
import { loadGazetteer } from '#src/node/gazetteer.ts';
import { createIntegrityPort } from '#src/node/integrity.ts';
import type { Host } from '#src/node/keeper.ts';
import type { Keepers } from '#src/node/keepers.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { openCodeKeys, openPepper, verifyBytes } from '#src/node/keys/key-files.ts';
import { createPinHasher, type PinCost } from '#src/node/keys/pins.ts';
import type { Storage } from '#src/node/storage.ts';
import { loadTemplates } from '#src/node/templates.ts';

export type Parts = {
  host: Host;
  keepers: Keepers;
  storage: Storage;
  credentials: Credentials;
  pinCost: PinCost;
  fillDemo(): Promise<unknown>;
};

/** What the use cases ask of the outside, from files, keys and the system's own sources. */
export function createPorts({ host, keepers, storage, credentials, pinCost, fillDemo }: Parts): Ports {
  const { folder, clock, register, signNow } = host;
  const exporter = createExporter(folder.database, folder.exports);
  return {
    register,
    clock,
    entropy: {
      id: () => randomUUID(),
      token: () => randomBytes(32).toString('base64url'),
      nonce: () => new Uint8Array(randomBytes(8)),
    },
    codeKeys: openCodeKeys(folder.keys),
    verifyBytes,
    hash: commitHash,
    certificates: loadCertificateTools(assetsDir),
    pins: createPinHasher(openPepper(folder.keys), pinCost),
    credentials,
    // What is handed over is covered by a signature first.
    exporter: {
      make: (order) => {
        signNow();
        return exporter.make(order);
      },
    },
    presence: keepers.presence,
    log: keepers.log,
    numbers: keepers.numbers,
    integrity: createIntegrityPort(host, keepers, storage),
    devices: loadDevices(folder.root),
    forms: loadForms(assetsDir),
    gazetteer: loadGazetteer(assetsDir),
    templates: loadTemplates(assetsDir),
    retention: { healthDays: 21, registerMonths: 12 },
    fillDemo: async () => void (await fillDemo()),
  };
}
