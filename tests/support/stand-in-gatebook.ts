import { EventPublisher, implement, ORPCError, type Router } from '@orpc/server';
import type { CallContext } from '#src/app/context.ts';
import { type Contract, contract } from '#src/contract/contract.ts';
import type { Served } from '#src/node/http/serve.ts';

export function openStandIn(): Served & { publish(seq: number): void; watchers(): number } {
  const os = implement(contract).$context<CallContext>();
  const changes = new EventPublisher<{ change: { topic: 'visits'; seq: number } }>();
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
      watch: os.events.watch.handler(async function* ({ signal }) {
        for await (const change of changes.subscribe('change', signal ? { signal } : {})) yield change;
      }),
    },
  };
  return {
    router: partial as unknown as Router<Contract, CallContext>,
    findExport: () => null,
    publish: (seq) => changes.publish('change', { topic: 'visits', seq }),
    watchers: () => changes.size,
  };
}
