import { useLingui } from '@lingui/react/macro';
import { NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { FromUntil } from '#renderer/office/FromUntil.tsx';
import { Clash } from '#renderer/office/meetings/MeetingWarnings.tsx';
import {
  findClashes,
  type MeetingDraft,
  type MeetingProblem,
  noRoom,
  outdoors,
} from '#renderer/office/meetings/meeting-draft.ts';
import { StateText } from '#renderer/office/people/StateBadge.tsx';
import type { MeetingView, RoomView } from '#src/contract/meetings.ts';

type Props = {
  draft: MeetingDraft;
  set: (change: Partial<MeetingDraft>) => void;
  problems: Partial<Record<MeetingProblem, true>>;
  rooms: readonly RoomView[];
  /** The room it is in by now may be closed since then. */
  closedRoom: Pick<MeetingView, 'roomId' | 'roomName'> | null;
  others: readonly MeetingView[];
};

export function MeetingFields(props: Props) {
  const { t } = useLingui();
  const { draft, set, problems } = props;
  const text = (field: 'title' | 'host', maxLength: number) => ({
    value: draft[field],
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  return (
    <Stack gap="sm">
      <TextInput
        label={t`Tên cuộc họp`}
        withAsterisk
        data-autofocus
        {...text('title', 200)}
        error={problems.title && t`Hãy ghi tên cuộc họp.`}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <FromUntil
          draft={draft}
          set={set}
          isFromMissing={problems.from === true}
          untilError={problems.until && t`Giờ kết thúc phải sau giờ bắt đầu, và không quá 31 ngày.`}
        />
        <PlaceChoice {...props} />
        <TextInput label={t`Người chủ trì`} description={t`Ghi vào lượt của từng khách.`} {...text('host', 120)} />
        <PeopleFields {...props} />
      </SimpleGrid>
      <Clashes {...props} />
    </Stack>
  );
}

function PlaceChoice({ draft, set, rooms, closedRoom }: Props) {
  const { t } = useLingui();
  const roomName = closedRoom?.roomName ?? '';
  const isClosed = closedRoom?.roomId && !rooms.some(({ id }) => id === closedRoom.roomId);
  const seats = rooms.find(({ id }) => id === draft.where)?.mostPeople ?? null;
  return (
    <NativeSelect
      label={t`Nơi họp`}
      description={seats === null ? t`Đếm người theo nơi này.` : t`Phòng này có ${seats} chỗ.`}
      value={draft.where}
      onChange={(event) => set({ where: event.currentTarget.value })}
      data={[
        ...(isClosed ? [{ value: closedRoom.roomId ?? '', label: t`${roomName} (không dùng nữa)` }] : []),
        ...rooms.map(({ id, name }) => ({ value: id, label: name })),
        { value: noRoom, label: t`Trong trụ sở, không ở phòng họp nào` },
        { value: outdoors, label: t`Bên ngoài trụ sở` },
      ]}
    />
  );
}

function PeopleFields({ draft, set, problems }: Props) {
  const { t } = useLingui();
  const whole = (typed: string | number) => (typed === '' ? Number.NaN : Number(typed));
  const shown = (count: number) => (Number.isNaN(count) ? '' : count);
  return (
    <>
      <NumberInput
        label={t`Người của cơ quan dự họp`}
        description={t`Được đếm cùng khách, kể cả người chủ trì.`}
        withAsterisk
        allowDecimal={false}
        allowNegative={false}
        value={shown(draft.ownPeople)}
        error={problems.ownPeople && t`Hãy ghi một số từ 0 đến 9999.`}
        onChange={(typed) => set({ ownPeople: whole(typed) })}
      />
      <NumberInput
        label={t`Nhiều nhất bao nhiêu người`}
        description={t`Để trống: chỉ theo phòng và văn bản.`}
        allowDecimal={false}
        allowNegative={false}
        value={shown(draft.mostPeople)}
        error={problems.mostPeople && t`Hãy ghi một số từ 1 đến 9999.`}
        onChange={(typed) => set({ mostPeople: whole(typed) })}
      />
    </>
  );
}

function Clashes({ draft, others }: Pick<Props, 'draft' | 'others'>) {
  return (
    <div role="status">
      {findClashes(draft, others).map((other) => (
        <StateText key={other.id} tone="wait">
          <Clash {...other} />
        </StateText>
      ))}
    </div>
  );
}
