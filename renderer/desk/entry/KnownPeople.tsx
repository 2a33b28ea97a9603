import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { isTail } from '#renderer/desk/entry/use-known-people.ts';
import { formatDay } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { typed: string; people: readonly VisitSummary[]; onChoose: (visit: VisitSummary) => void };

/** Who came before. With a number typed Enter takes the first; from a name the arrow down goes here. */
export function KnownPeople({ typed, people, onChoose }: Props) {
  const { t } = useLingui();
  if (people.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t`Đã từng đến`} onKeyDown={stepThrough}>
      <Text size="sm" c="dimmed">
        <Trans>Đã từng đến:</Trans>
      </Text>
      {people.map((visit, index) => (
        <Button
          key={visit.id}
          data-row
          data-line
          data-known
          type="button"
          variant="default"
          size="xs"
          rightSection={index === 0 && isTail(typed) ? <Kbd aria-hidden>Enter</Kbd> : undefined}
          onClick={() => onChoose(visit)}
        >
          {[visit.name, visit.documentTail && `…${visit.documentTail}`, visit.plate, formatDay(visit.arrivedAt)]
            .filter(Boolean)
            .join(' · ')}
        </Button>
      ))}
    </Group>
  );
}
