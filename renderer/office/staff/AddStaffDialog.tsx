import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { badgeEnd } from '#renderer/office/staff/badge-end.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PrintedCode } from '#src/contract/office.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';

type Props = { onDone: (codes: PrintedCode[]) => void; onClose: () => void };

export function AddStaffDialog({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const { departments } = usePlaces();
  const [name, setName] = useState('');
  const [departmentId, setDepartmentId] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [id] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      client.office.addStaffMany({
        members: [{ id, name, departmentId: departmentId || null }],
        validUntil: badgeEnd(Date.now()),
      }),
    onSuccess: ({ codes }) => onDone(codes),
  });
  const isNamed = isPlausibleName(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isNamed) add.mutate();
  };
  return (
    <OfficeDialog title={t`Thêm nhân viên`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={t`Họ và tên`}
            withAsterisk
            data-autofocus
            autoComplete="off"
            maxLength={120}
            value={name}
            error={isChecked && !isNamed && t`Hãy ghi họ tên, chỉ gồm chữ cái và dấu cách.`}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t`Đơn vị`}
            value={departmentId}
            onChange={(event) => setDepartmentId(event.currentTarget.value)}
            data={[
              { value: '', label: t`Cơ quan nói chung` },
              ...departments.map((place) => ({ value: place.id, label: place.name })),
            ]}
          />
          {add.isError && <SaveFailed />}
          <DialogEnd onClose={onClose} loading={add.isPending}>
            <Trans>Thêm và in thẻ</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}
