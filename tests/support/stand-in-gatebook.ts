import { AsyncIteratorClass, EventPublisher, implement, ORPCError, type Router } from '@orpc/server';
import type { CallContext } from '#src/app/context.ts';
import { type Contract, contract } from '#src/contract/contract.ts';
import type { Served } from '#src/node/http/serve.ts';

/**
 * What a shell serves, with answers known beforehand and its open streams counted: for tests of what lies around the app.
 * It fulfils only the procedures those tests call.
 */
export function openStandIn(): Served & { publish(seq: number): void; watchers(): number } {
  const os = implement(contract).$context<CallContext>();
  const changes = new EventPublisher<{ change: { topic: 'visits'; seq: number } }>();
  let watchers = 0;
  const partial = {
    kiosk: {
      status: os.kiosk.status.handler(() => ({ state: 'unclaimed' as const })),
      scan: os.kiosk.scan.handler(({ input }) => ({
        outcome: 'unreadable' as const,
        reason: input.text.length > 4096 ? ('too-long' as const) : ('unknown' as const),
      })),
      checkIn: os.kiosk.checkIn.handler(() => {
        throw Object.assign(new Error('Nguyễn Văn A 0912345678'), { code: 'SQLITE_FULL' });
      }),
    },
    desk: {
      waiting: os.desk.waiting.handler(({ context }) => {
        if (context.session !== 'guard-session') throw new ORPCError('UNAUTHORIZED');
        return [];
      }),
    },
    events: {
      watch: os.events.watch.handler(({ signal }) => {
        const stream = changes.subscribe('change', signal ? { signal } : {});
        watchers += 1;
        const free = async () => {
          watchers -= 1;
          await stream.return();
        };
        return new AsyncIteratorClass(() => stream.next(), free);
      }),
    },
  };
  return {
    router: partial as unknown as Router<Contract, CallContext>,
    findExport: () => null,
    publish: (seq) => changes.publish('change', { topic: 'visits', seq }),
    watchers: () => watchers,
  };
}
