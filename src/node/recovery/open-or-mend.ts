import { implement, type Router } from '@orpc/server';
import type { CallContext } from '#src/app/context.ts';
import { type Contract, contract } from '#src/contract/contract.ts';
import { DamagedBookError } from '#src/node/damaged-book.ts';
import type { Served } from '#src/node/http/serve.ts';
import { createMending, type Mending } from '#src/node/recovery/mending.ts';
import type { Gatebook } from '#src/node/start.ts';

/** What a shell serves: the book, or while it cannot be opened the one area that mends it. `router` changes with that. */
export type Opened = Served & {
  /** Null until the book is open. */
  gatebook(): Gatebook | null;
  home(): `/${string}`;
  close(): Promise<void>;
};

export type OpeningConfig = {
  dataDir: string;
  start(): Promise<Gatebook>;
  homeOf(gatebook: Gatebook): `/${string}`;
  say(line: string): void;
};

/**
 * Starts the book. One that is damaged does not end the program: a guard who finds a dark screen has nobody to ask, so the
 * screens are served and say what is wrong. Every other error is the caller's.
 */
export async function openOrMend({ dataDir, start, homeOf, say }: OpeningConfig): Promise<Opened> {
  let gatebook: Gatebook | null = null;
  let home: `/${string}` = '/';
  let router: Router<Contract, CallContext>;
  const open = async () => {
    const opened = await start();
    try {
      home = homeOf(opened);
    } catch (error) {
      await opened.close();
      throw error;
    }
    gatebook = opened;
    router = withHome(opened.router, home);
  };
  try {
    await open();
  } catch (error) {
    if (!(error instanceof DamagedBookError)) throw error;
    say(error.message);
    const mending = createMending(dataDir);
    router = bindMending(mending, async () => {
      await open().catch((failure: Error) => {
        say(failure.message);
        mending.stayDamaged();
      });
      return gatebook !== null;
    });
  }
  return {
    get router() {
      return router;
    },
    findExport: (name, session) => gatebook?.findExport(name, session) ?? null,
    gatebook: () => gatebook,
    home: () => home,
    close: async () => gatebook?.close(),
  };
}

/** The screens of before go on to where this kiosk stands. */
function withHome(router: Gatebook['router'], home: string): Router<Contract, CallContext> {
  const os = implement(contract).$context<CallContext>();
  const status = os.recovery.status.handler(() => ({ state: 'open', home }));
  return { ...router, recovery: { ...router.recovery, status } };
}

/** Everything else of the contract is not there: whoever asks for it hears that, and waits. */
function bindMending(mending: Mending, open: () => Promise<boolean>): Router<Contract, CallContext> {
  const os = implement(contract).$context<CallContext>();
  let opening: Promise<boolean> | null = null;
  const partial = {
    recovery: {
      status: os.recovery.status.handler(() => mending.status()),
      start: os.recovery.start.handler(() => mending.start()),
      open: os.recovery.open.handler(async () => {
        if (mending.status().state === 'mended') {
          opening ??= open().finally(() => {
            opening = null;
          });
        }
        return { outcome: (await opening) === true ? 'opened' : 'still-damaged' };
      }),
    },
  };
  return partial as unknown as Router<Contract, CallContext>;
}
