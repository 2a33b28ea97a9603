import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { liveOnce } from '#tests/faults/host/office-life.ts';

/**
 * The process that is recorded: two lives of the whole host on one folder, its first start among them. Arguments: folder,
 * visits a life, file for the heads it hands out, manner. `careless` leaves it to the disk when its keys get there.
 */
const [dir = '', visits, headsFile = '', manner] = process.argv.slice(2);
rmSync(headsFile, { force: true });
if (manner === 'careless') writeKeysCarelessly(join(dir, 'keys'));
const acknowledgements = openSync(join(dir, 'promised.ack'), 'w');
let heads = 0;
const perLife = Number(visits);
for (let life = 0; life < 2; life += 1) {
  const from = life * perLife;
  await liveOnce(dir, headsFile, { from, to: from + perLife, isFirst: life === 0 }, (what, count) => {
    if (what === 'head') heads += 1;
    writeSync(acknowledgements, `${what === 'head' ? heads : count} ${what}\n`);
  });
}

function writeKeysCarelessly(keys: string): void {
  mkdirSync(keys, { mode: 0o700 });
  for (const name of ['codes-ed25519.pem', 'journal-ed25519.pem']) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(keys, name), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  writeFileSync(join(keys, 'pin-pepper'), randomBytes(32));
}
