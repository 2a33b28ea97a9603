import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { desk } from '#src/contract/desk.ts';
import { events } from '#src/contract/events.ts';
import { integrity } from '#src/contract/integrity.ts';
import { kiosk } from '#src/contract/kiosk.ts';
import { kiosks } from '#src/contract/kiosks.ts';
import { log } from '#src/contract/log.ts';
import { meetings } from '#src/contract/meetings.ts';
import { numbers } from '#src/contract/numbers.ts';
import { office } from '#src/contract/office.ts';
import { paper } from '#src/contract/paper.ts';
import { policies } from '#src/contract/policies.ts';
import { recovery } from '#src/contract/recovery.ts';
import { rota } from '#src/contract/rota.ts';
import { routine } from '#src/contract/routine.ts';
import { session } from '#src/contract/session.ts';
import { setup } from '#src/contract/setup.ts';
import { shifts } from '#src/contract/shifts.ts';
import { vehicles } from '#src/contract/vehicles.ts';
import { watch } from '#src/contract/watch.ts';

/** Everything that may cross a process boundary: the same over memory, MessagePort and HTTP. */
export const contract = {
  setup,
  session,
  kiosk,
  kiosks,
  desk,
  log,
  numbers,
  office,
  meetings,
  rota,
  routine,
  policies,
  integrity,
  shifts,
  paper,
  watch,
  vehicles,
  recovery,
  events,
};

export type Contract = typeof contract;
export type GatebookClient = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;

export { sessionHeader } from '#src/contract/session-header.ts';
