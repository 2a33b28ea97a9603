import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { RoutineForm } from '#renderer/office/routine/RoutineForm.tsx';
import { useSave } from '#renderer/office/routine/use-save.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { DeskPhone } from '#src/contract/routine.ts';

/** Whom the guard calls for somebody who waits: the number of a desk, not of a person. */
export function PhonesForm({ before }: { before: DeskPhone[] }) {
  const { t } = useLingui();
  const { client } = useHost();
  const { departments } = usePlaces();
  const [phones, setPhones] = useState(() => new Map(before.map(({ departmentId, phone }) => [departmentId, phone])));
  const save = useSave((commandId) => client.routine.setPhones({ commandId, phones: toList(phones) }));
  const change = (place: string | null, phone: string) => {
    setPhones(new Map(phones).set(place, phone));
    save.changed();
  };
  const places = [{ id: null, name: t`Cơ quan (văn thư, lễ tân)` }, ...departments];
  return (
    <RoutineForm
      title={t`Số gọi của từng đơn vị`}
      about={t`Bảo vệ thấy số này khi gọi người tiếp cho khách đang chờ (phím H ở bàn trực). Ghi số máy lẻ hay số của phòng, không ghi số riêng của ai.`}
      save={save}
      onSubmit={() => save.mutate()}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {places.map(({ id, name }) => (
          <TextInput
            key={id ?? 'office'}
            label={name}
            maxLength={40}
            autoComplete="off"
            value={phones.get(id) ?? ''}
            onChange={(event) => change(id, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </RoutineForm>
  );
}

const toList = (phones: ReadonlyMap<string | null, string>): DeskPhone[] =>
  [...phones]
    .map(([departmentId, phone]) => ({ departmentId, phone: phone.trim() }))
    .filter(({ phone }) => phone !== '');
