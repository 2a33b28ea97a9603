import { Plural, Trans } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LimitText } from '#renderer/office/duty/LimitText.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { formatTime } from '#renderer/ui/format.ts';
import type { DepartmentToday } from '#src/contract/rota.ts';

/** Each department on a row: how many may come and have come, who was to, and who came all the same. */
export function TodayTable({ departments }: { departments: DepartmentToday[] }) {
  return (
    <Table.ScrollContainer minWidth={860} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped verticalSpacing="xs" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">
              <Trans>Đơn vị</Trans>
            </Table.Th>
            <Table.Th w="16%">
              <Trans>Đang ở cơ quan</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Làm việc tại cơ quan</Trans>
            </Table.Th>
            <Table.Th w="16%">
              <Trans>Làm việc ở nhà</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Đến tuy lịch ở nhà, hoặc lãnh đạo yêu cầu</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {departments.map((department) => (
            <Row key={department.departmentId ?? 'none'} {...department} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row(department: DepartmentToday) {
  const { name, headcount, inside, limit, arrived, expected, atHome } = department;
  const missing = expected.map((one) => one.name).join(', ');
  const isOver = limit !== null && inside > limit.people;
  const isPlanned = arrived.length + expected.length + atHome.length + department.cameThoughHome.length > 0;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name ?? <Trans>Cơ quan nói chung</Trans>}
        </Text>
        <Text size="xs" c="dimmed">
          <Plural value={headcount} other="# nhân viên" />
        </Text>
      </Table.Td>
      <Table.Td>
        <Text
          size="sm"
          fw={600}
          {...(isOver && { c: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))' })}
        >
          {inside}
          {limit && ` / ${limit.people}`}
        </Text>
        <LimitText limit={limit} />
      </Table.Td>
      <Table.Td>
        {!isPlanned && (
          <Dimmed>
            <Trans>Chưa có lịch</Trans>
          </Dimmed>
        )}
        <Names people={arrived} />
        {expected.length > 0 && (
          <Dimmed>
            <Trans>Chưa đến: {missing}</Trans>
          </Dimmed>
        )}
      </Table.Td>
      <Table.Td>
        <Names people={atHome} />
      </Table.Td>
      <Table.Td>
        <Exceptions {...department} />
      </Table.Td>
    </Table.Tr>
  );
}

const Dimmed = ({ children }: { children: ReactNode }) => (
  <Text size="xs" c="dimmed">
    {children}
  </Text>
);

const Names = ({ people }: { people: { id: string; name: string }[] }) =>
  people.length > 0 && <Text size="sm">{people.map(({ name }) => name).join(', ')}</Text>;

/** One line a person, whether they came though at home, at a leader's word, or both. */
function Exceptions({ cameThoughHome, summoned }: DepartmentToday) {
  const people = [...cameThoughHome, ...summoned.filter(({ id }) => cameThoughHome.every((one) => one.id !== id))];
  return people.map(({ id, name, at, summonedBy }) => {
    const isAtHome = cameThoughHome.some((one) => one.id === id);
    return (
      <div key={id}>
        <Text span size="sm" fw={600}>
          {`${name}, ${formatTime(at)}`}
        </Text>{' '}
        {isAtHome && (
          <StateBadge tone="wait">
            <Trans>Lịch ở nhà</Trans>
          </StateBadge>
        )}
        {summonedBy && (
          <Dimmed>
            <Trans>Lãnh đạo yêu cầu: {summonedBy}</Trans>
          </Dimmed>
        )}
      </div>
    );
  });
}
