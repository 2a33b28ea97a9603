import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import type { GateDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';
import { fold } from '#src/domain/text/fold.ts';

type Driver = Pick<GateDraft, 'driver' | 'driverVisitId'>;
type Props = {
  label: string;
  driver: Driver;
  set: (change: Partial<Driver>) => void;
  /** Takes the keyboard when it comes. */
  isFirst?: boolean;
  /** Of whom it makes no sense to be asked: whose vehicle it is. */
  exceptVisitId: string | null;
  /** What choosing somebody inside means. */
  meaning: string;
  error?: string | false;
};

const mostShown = 6;

/**
 * Somebody inside, found by name or number; or a name that is only written down. Half a name and Enter is not a name yet: while
 * somebody inside may be meant, Enter leads to them, and the book gets the typed name once that is said.
 */
export function DriverField({ label, driver, set, isFirst = false, exceptVisitId, meaning, error = false }: Props) {
  const { titleOf } = useVisitWords();
  const { orpc } = useHost();
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: 300 } }));
  const people = (inside.data?.visits ?? []).filter(({ id }) => id !== exceptVisitId);
  const [namedOnly, setNamedOnly] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const offered = useRef<HTMLDivElement>(null);
  const typed = driver.driver.trim();
  const chosen = people.find(({ id }) => id === driver.driverVisitId) ?? null;
  const found = chosen || namedOnly === typed ? [] : findPeople(people, driver.driver);
  const goDown = (event: KeyboardEvent) => {
    if (found.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    offered.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  };
  const choose = (change: Partial<Driver>) => {
    set(change);
    input.current?.focus();
  };
  return (
    <Stack gap={6}>
      <TextInput
        ref={input}
        label={label}
        autoFocus={isFirst}
        autoComplete="off"
        maxLength={120}
        value={driver.driver}
        error={error}
        onChange={(event) => set({ driver: event.currentTarget.value, driverVisitId: null })}
        onKeyDown={goDown}
      />
      {chosen && (
        <Text size="sm" fw={600} role="status">
          {titleOf(chosen)}: {meaning}
        </Text>
      )}
      {found.length > 0 && (
        <Offered
          ref={offered}
          people={found}
          typed={typed}
          onPerson={({ id, name }) => choose({ driver: name, driverVisitId: id })}
          onName={() => {
            setNamedOnly(typed);
            choose({});
          }}
        />
      )}
    </Stack>
  );
}

type OfferedProps = {
  ref: Ref<HTMLDivElement>;
  people: readonly VisitSummary[];
  typed: string;
  onPerson: (visit: VisitSummary) => void;
  onName: () => void;
};

/** Who inside may be meant, and last that it is none of them. */
function Offered({ ref, people, typed, onPerson, onName }: OfferedProps) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const choice = { 'data-row': true, 'data-line': true, variant: 'default', size: 'xs' };
  return (
    <Group ref={ref} gap="xs" role="group" aria-label={t`Người đang ở trong`} onKeyDown={stepThrough}>
      <Text size="sm" c="dimmed">
        <Trans>Đang ở trong (Enter hoặc ↓):</Trans>
      </Text>
      {people.map((visit) => (
        <Button key={visit.id} {...choice} onClick={() => onPerson(visit)}>
          {[titleOf(visit), visit.plate].filter(Boolean).join(' · ')}
        </Button>
      ))}
      <Button {...choice} onClick={onName}>
        <Trans>Người khác: chỉ ghi tên “{typed}”</Trans>
      </Button>
    </Group>
  );
}

function findPeople(people: readonly VisitSummary[], typed: string): VisitSummary[] {
  const sought = fold(typed);
  if (sought === '') return [];
  return people
    .filter(({ name, number }) => fold(name).includes(sought) || String(number) === sought)
    .slice(0, mostShown);
}
