import type { DocumentKind, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** Somebody, or a vehicle, whom the guard wants to see first. What is null was not known. */
export type Watched = {
  name: string | null;
  document: { kind: DocumentKind; number: string } | null;
  vehicle: { class: VehicleClass; plate: string } | null;
};

/** What an officer says about the watch list. The newest line of an entry is what holds; `note`: the reason. */
export type WatchLines = {
  watch: {
    facts: { watch: string; command: string; untilMs: number | null; isWithdrawn: boolean };
    personal: Watched & { note: string };
  };
};
