import { DescribeForm } from '#renderer/desk/vehicles/DescribeForm.tsx';
import { InsideVehicles } from '#renderer/desk/vehicles/InsideVehicles.tsx';
import { LetOutForm } from '#renderer/desk/vehicles/LetOutForm.tsx';
import { PassForm } from '#renderer/desk/vehicles/PassForm.tsx';
import { type GateDraft, newVehicles, type VehiclesDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';
import type { VehicleStay } from '#src/contract/vehicles.ts';

type Props = {
  stays: readonly VehicleStay[];
  draft: VehiclesDraft;
  onDraft: (draft: VehiclesDraft) => void;
  showCars: () => void;
};

/** The list, or the form of what is being done with one vehicle of it. */
export function GatePanel({ stays, draft, onDraft, showCars }: Props) {
  const { task, gate } = draft;
  const change = (part: Partial<VehiclesDraft>) => onDraft({ ...draft, ...part });
  const form = {
    gate,
    set: (part: Partial<GateDraft>) => change({ gate: { ...gate, ...part } }),
    back: () => change({ task: { kind: 'list' } }),
    done: () => onDraft({ ...newVehicles(), trip: draft.trip, change: draft.change }),
  };
  switch (task.kind) {
    case 'list':
      return <InsideVehicles stays={stays} tail={draft.tail} change={change} />;
    case 'let-out':
      return <LetOutForm stay={task.stay} {...form} />;
    case 'describe':
      return <DescribeForm stay={task.stay} {...form} />;
    case 'pass':
      return (
        <PassForm
          direction={task.direction}
          {...form}
          showList={() => change({ ...newVehicles(), tail: gate.plate })}
          showCars={showCars}
        />
      );
  }
}

/** What the form of a vehicle is given: what stands in it, the way back to the list, and what follows when it is written. */
export type GateFormProps = {
  gate: GateDraft;
  set: (part: Partial<GateDraft>) => void;
  back: () => void;
  done: () => void;
};
