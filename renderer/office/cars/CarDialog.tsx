import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CarFields } from '#renderer/office/cars/CarFields.tsx';
import { emptyCar, toCarDraft, toCarInput } from '#renderer/office/cars/car-draft.ts';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { OfficeCar } from '#src/contract/vehicles.ts';

/** A new car, or what has changed about one. `car` null: a new one. */
export function CarDialog({ car, onClose }: { car: OfficeCar | null; onClose: () => void }) {
  const { t } = useLingui();
  const { client, orpc } = useHost();
  const [draft, setDraft] = useState(() => (car ? toCarDraft(car) : emptyCar));
  const [isRetired, setIsRetired] = useState(car?.isRetired ?? false);
  const [isChecked, setIsChecked] = useState(false);
  const [carId] = useState(() => car?.carId ?? crypto.randomUUID());
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const staff = useQuery(orpc.office.staff.queryOptions());
  const active = (staff.data ?? []).filter(({ id, isActive }) => isActive || id === car?.driverId);
  const save = useMutation({
    mutationFn: () => client.vehicles.saveCar({ commandId, ...toCarInput(carId, draft, isRetired) }),
    onSuccess: ({ outcome }) => {
      if (outcome === 'saved') onClose();
      else setCommandId(crypto.randomUUID());
    },
  });
  const [hasPlate, hasModel] = [draft.plate.trim() !== '', draft.model.trim() !== ''];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (hasPlate && hasModel) save.mutate();
  };
  const isTaken = save.data?.outcome === 'plate-taken';
  const errors = {
    plate: isTaken ? t`Xe khác trong danh sách đã có biển này.` : isChecked && !hasPlate && t`Hãy ghi biển số.`,
    model: isChecked && !hasModel && t`Hãy ghi tên xe.`,
  };
  return (
    <OfficeDialog title={car ? t`Sửa xe cơ quan` : t`Thêm xe cơ quan`} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <CarFields draft={draft} staff={active} errors={errors} onDraft={setDraft} />
          {car && (
            <Checkbox
              label={t`Không còn dùng: bảo vệ không thấy xe này nữa, sổ vẫn giữ các chuyến đã ghi`}
              checked={isRetired}
              onChange={(event) => setIsRetired(event.currentTarget.checked)}
            />
          )}
          {save.isError && <SaveFailed />}
          <DialogEnd onClose={onClose} loading={save.isPending}>
            <Trans>Lưu xe</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}
