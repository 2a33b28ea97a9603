import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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

/** Somebody inside, found by name or number; or a name that is only written down. */
export function DriverField({ label, driver, set, isFirst = false, exceptVisitId, meaning, error = false }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const { orpc } = useHost();
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: 300 } }));
  const people = (inside.data?.visits ?? []).filter(({ id }) => id !== exceptVisitId);
  const chosen = people.find(({ id }) => id === driver.driverVisitId) ?? null;
  const found = chosen ? [] : findPeople(people, driver.driver);
  return (
    <Stack gap={6}>
      <TextInput
        label={label}
        autoFocus={isFirst}
        autoComplete="off"
        maxLength={120}
        value={driver.driver}
        error={error}
        onChange={(event) => set({ driver: event.currentTarget.value, driverVisitId: null })}
      />
      {chosen && (
        <Text size="sm" fw={600} role="status">
          {titleOf(chosen)}: {meaning}
        </Text>
      )}
      {found.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Người đang ở trong`} onKeyDown={stepThrough}>
          <Text size="sm" c="dimmed">
            <Trans>Đang ở trong:</Trans>
          </Text>
          {found.map((visit) => (
            <Button
              key={visit.id}
              data-row
              data-line
              variant="default"
              size="xs"
              onClick={() => set({ driver: visit.name, driverVisitId: visit.id })}
            >
              {[titleOf(visit), visit.plate].filter(Boolean).join(' · ')}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

function findPeople(people: readonly VisitSummary[], typed: string): VisitSummary[] {
  const sought = fold(typed);
  if (sought === '') return [];
  return people
    .filter(({ name, number }) => fold(name).includes(sought) || String(number) === sought)
    .slice(0, mostShown);
}
