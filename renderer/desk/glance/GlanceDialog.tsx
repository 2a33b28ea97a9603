import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Table, Text } from '@mantine/core';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { CapacityMark } from '#renderer/desk/glance/CapacityMark.tsx';
import { GlanceTable } from '#renderer/desk/glance/GlanceTable.tsx';
import classes from '#renderer/desk/glance/glance.module.css';
import { useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import { KioskTable } from '#renderer/desk/glance/KioskTable.tsx';
import { MarkedTable } from '#renderer/desk/glance/MarkedTable.tsx';
import { useGlance } from '#renderer/desk/glance/use-glance.ts';
import type { Glance } from '#src/contract/glance.ts';

/** All that the line over the board says in short, and the rules behind it. */
export function GlanceDialog({ open, onClose }: { open: OpenDialog; onClose: () => void }) {
  const { t } = useLingui();
  const glance = useGlance();
  return (
    <DialogFrame title={t`Tình hình cơ quan`} size="76rem" onClose={onClose}>
      <QueryState query={glance}>
        {glance.data && (
          <Stack>
            <div className={classes['tables']}>
              <CapacityTable capacity={glance.data.capacity} />
              <PlacesTable glance={glance.data} />
              <MarkedTable marks={glance.data.marks} open={open} />
              <KioskTable />
            </div>
            <Rules />
          </Stack>
        )}
      </QueryState>
    </DialogFrame>
  );
}

function CapacityTable({ capacity }: Pick<Glance, 'capacity'>) {
  const { t } = useLingui();
  const { placeOf, lettersOf } = useGlanceWords();
  return (
    <GlanceTable
      title={t`Số người so với mức cho phép`}
      heads={[t`Nơi`, t`Đang có / tối đa`, t`Theo`]}
      empty={t`Hiện không văn bản, phòng hay cuộc họp nào hạn chế số người.`}
    >
      {capacity.map((one) => (
        <Table.Tr key={`${one.place} ${one.name}`}>
          <Table.Td>{placeOf(one)}</Table.Td>
          <Table.Td>
            <CapacityMark capacity={one} />
          </Table.Td>
          <Table.Td>{lettersOf(one)}</Table.Td>
        </Table.Tr>
      ))}
    </GlanceTable>
  );
}

function PlacesTable({ glance }: { glance: Glance }) {
  const { t } = useLingui();
  const places = [
    ...glance.departments.map((one) => ({ ...one, key: one.departmentId ?? '', name: one.name ?? t`Cơ quan` })),
    ...glance.rooms.map((one) => ({ ...one, key: one.roomId })),
  ];
  return (
    <GlanceTable
      title={t`Đang ở trong, theo đơn vị và phòng họp`}
      heads={[t`Nơi`, t`Người`, t`Xe`]}
      empty={t`Không có ai ở trong.`}
    >
      {places.map(({ key, name, people, vehicles }) => (
        <Table.Tr key={key}>
          <Table.Td>{name}</Table.Td>
          <Table.Td>{people}</Table.Td>
          <Table.Td>{vehicles}</Table.Td>
        </Table.Tr>
      ))}
    </GlanceTable>
  );
}

const Rules = () => (
  <Text size="sm" c="dimmed">
    <Trans>
      Quá giờ: khách họp ở lại hơn 30 phút sau giờ họp; khách có giấy mời quá hạn giấy mời; còn lại: công dân quá 4 giờ,
      khách và lái xe 8 giờ, giao nhận 1 giờ, nhà thầu 10 giờ, cán bộ 14 giờ. Ngoài giờ: ngoài giờ làm việc, ngày nghỉ
      của cơ quan (đặt ở Văn phòng, mục Nếp làm việc), hoặc giờ tiếp khách trong công văn. Người trong phòng họp cũng
      được đếm ở đơn vị.
    </Trans>
  </Text>
);
