import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { LimitText } from '#renderer/office/duty/LimitText.tsx';
import { useTicks } from '#renderer/office/duty/use-ticks.ts';
import { StateText } from '#renderer/office/people/StateBadge.tsx';
import { formatIsoDay } from '#renderer/ui/format.ts';
import type { RotaWeek } from '#src/contract/rota.ts';

/** Staff by days, a tick for the office. The last row counts them against the letter of each day. */
export function RotaGrid({ week }: { week: RotaWeek }) {
  const { t } = useLingui();
  const { isTicked, toggle, countOn, changes, save, isOwn } = useTicks(week);
  return (
    <>
      <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table striped highlightOnHover verticalSpacing={4} layout="fixed">
          <Head days={week.days} />
          <Table.Tbody>
            {week.staff.map(({ id, name }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Text size="sm">{name}</Text>
                </Table.Th>
                {week.days.map(({ day }) => {
                  const date = formatIsoDay(day);
                  return (
                    <Table.Td key={day}>
                      <Checkbox
                        aria-label={t`${name} làm việc tại cơ quan ngày ${date}`}
                        checked={isTicked(id, day)}
                        onChange={() => toggle(id, day)}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Foot days={week.days} countOn={countOn} />
        </Table>
      </Table.ScrollContainer>
      {(save.isError || save.data === 'not-known-here') && (
        <Alert color="red" variant="outline" role="alert">
          {save.isError ? (
            <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Những gì đã đánh dấu vẫn còn, hãy bấm lại.</Trans>
          ) : (
            <Trans>Danh sách nhân viên vừa thay đổi. Hãy mở lại tuần này.</Trans>
          )}
        </Alert>
      )}
      <Group>
        <Button disabled={changes === 0} loading={save.isPending} onClick={() => save.mutate()}>
          <Trans>Ghi lịch tuần này</Trans>
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {!isOwn && changes === 0 && save.data === 'saved' && <Trans>Đã ghi vào sổ.</Trans>}
          {isOwn && <Trans>Có thay đổi chưa ghi.</Trans>}
        </Text>
      </Group>
    </>
  );
}

function Head({ days }: Pick<RotaWeek, 'days'>) {
  const { t } = useLingui();
  const names = [t`Thứ Hai`, t`Thứ Ba`, t`Thứ Tư`, t`Thứ Năm`, t`Thứ Sáu`, t`Thứ Bảy`, t`Chủ nhật`];
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th w="14rem">
          <Trans>Họ và tên</Trans>
        </Table.Th>
        {days.map(({ day }, index) => (
          <Table.Th key={day}>
            {names[index]}
            <Text size="xs" c="dimmed">
              {formatIsoDay(day).slice(0, 5)}
            </Text>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Foot({ days, countOn }: Pick<RotaWeek, 'days'> & { countOn: (day: string) => number }) {
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Th scope="row">
          <Trans>Số người tại cơ quan</Trans>
        </Table.Th>
        {days.map(({ day, limit }) => {
          const count = countOn(day);
          const over = count - (limit?.people ?? count);
          return (
            <Table.Td key={day}>
              <Text size="sm" fw={600}>
                {limit ? `${count} / ${limit.people}` : count}
              </Text>
              {over > 0 && (
                <StateText tone="bad">
                  <Trans>vượt {over}</Trans>
                </StateText>
              )}
              <LimitText limit={limit} />
            </Table.Td>
          );
        })}
      </Table.Tr>
    </Table.Tfoot>
  );
}
