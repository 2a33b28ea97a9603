import { createRouterClient } from '@orpc/server';
import { benchPin } from '#scripts/bench/pin.ts';
import { createWalkIns } from '#scripts/bench/walk-in.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';

export type BenchOffice = {
  gatebook: Gatebook;
  /** Sends visitors in, one after the other, each after the acknowledgement of the one before. */
  checkIn(count: number): Promise<void>;
};

/** A new book of an office that asks about health, reached through the host's own router. */
export async function openOffice(dataDir: string, seed: number): Promise<BenchOffice> {
  const gatebook = await startGatebook({ dataDir });
  const client = createRouterClient(gatebook.router, { context: { session: null } });
  await client.setup.claim({
    name: 'Cơ quan đo',
    address: 'Số 1 đường Thử Nghiệm',
    doors: ['Cổng chính'],
    departments: ['Bộ phận Một cửa'],
    supervisor: { name: 'Nguyễn Văn Mẫu', pin: benchPin },
    guard: null,
    isHealthAsked: true,
  });
  const status = await client.kiosk.status();
  if (status.state !== 'open') throw new Error('the office of the bench was not claimed');
  const next = createWalkIns(seed, status.doors[0]?.id as string, status.departments[0]?.id as string);
  return {
    gatebook,
    async checkIn(count) {
      for (let done = 0; done < count; done += 1) {
        const { outcome } = await client.kiosk.checkIn(next());
        if (outcome !== 'admitted') throw new Error(`a check-in of the bench was answered with ${outcome}`);
      }
    },
  };
}
