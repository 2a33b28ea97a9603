import { settlePack, unknownPlacesOf } from '#src/app/policies-areas.ts';
import { findConflicts } from '#src/app/policies-conflicts.ts';
import { findPackProblems } from '#src/app/policies-problems.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { PackPreview } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Scope } from '#src/domain/policy/rules.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { openRooms } from '#src/domain/register/rooms.ts';
import { fold } from '#src/domain/text/fold.ts';

type Asking = Pick<Ports, 'forms' | 'clock' | 'gazetteer'>;

/** Looks at a pack before it is put into force, and changes nothing. */
export function createPreview(ports: Pick<Ports, 'register'> & Asking) {
  return ({ pack }: { pack: Pack }): PackPreview => previewPack(ports, ports.register.read, pack);
}

export function previewPack(
  { forms, clock, gazetteer }: Asking,
  read: Pick<Page, 'packs' | 'office'>,
  pack: Pack,
): PackPreview {
  const nowMs = clock.nowMs();
  const others = read.packs().filter(({ id, toMs }) => id !== pack.id && (toMs === null || toMs >= nowMs));
  const { departments } = read.office() ?? noOffice;
  const rooms = openRooms(read.office());
  const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const conflicts = findConflicts(pack, others);
  return {
    problems: findPackProblems(pack, {
      departments: idsOf(departments),
      rooms: idsOf(rooms),
      forms: idsOf(forms),
      others,
    }),
    conflicts,
    unknownPlaces: unknownPlacesOf(settlePack(gazetteer, pack)),
    others: others.filter(({ id }) => conflicts.some(({ theirs }) => theirs.packId === id)),
  };
}

/** Each form once, in its newest version. */
export const createForms =
  ({ forms }: Pick<Ports, 'forms'>) =>
  (): Outputs['policies']['forms'] => {
    const newest = new Map(forms.toSorted((a, b) => a.version - b.version).map((form) => [form.id, form]));
    return [...newest.values()].map(({ id, title }) => ({ id, title }));
  };

/** The letters that come with Gatebook, with the departments of this office in the place of those of the same name. */
export function createTemplates({ register: { read }, templates }: Pick<Ports, 'register' | 'templates'>) {
  return (): Outputs['policies']['templates'] => {
    const { departments } = read.office() ?? noOffice;
    const ids = new Map(departments.map(({ id, name }) => [fold(name), id]));
    return templates.map((template) => settle(template, ids));
  };
}

function settle(template: Pack, ids: ReadonlyMap<string, string>): Outputs['policies']['templates'][number] {
  const unmatched = new Set<string>();
  const place = (scope: Scope): Scope => {
    if (scope.kind !== 'departments') return scope;
    for (const name of scope.departments) if (!ids.has(fold(name))) unmatched.add(name);
    return { ...scope, departments: scope.departments.map((name) => ids.get(fold(name)) ?? name) };
  };
  const rules = template.rules.map((rule) => ({ ...rule, scope: rule.scope && place(rule.scope) }));
  const pack = { ...template, scope: place(template.scope), rules };
  return { pack, unmatched: [...unmatched] };
}
