import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { fromMinuteField } from '#renderer/office/policies/editor/local-fields.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { toMinuteField } from '#renderer/ui/date-field.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Outputs } from '#src/contract/contract.ts';
import type { PackRow } from '#src/contract/policies.ts';
import { endOfLocalDay } from '#src/domain/register/local-time.ts';

type Refusal = Exclude<Outputs['policies']['end']['outcome'], 'ended'>;
type When = 'now' | 'today' | 'later';

const refusalWords: Record<Refusal, MessageDescriptor> = {
  'not-known-here': msg`Văn bản này không còn trong danh sách. Hãy đóng lại và xem danh sách mới.`,
  'not-earlier': msg`Thời điểm này không sớm hơn hạn hiện có của văn bản. Hãy chọn thời điểm sớm hơn.`,
  'in-the-past': msg`Thời điểm này đã qua. Hãy chọn từ bây giờ trở đi: quyết định đã ra không đổi được.`,
};

/** A letter that was withdrawn: it ends now, with this day, or at a minute to come. */
export function EndDialog({ row: { pack, state }, onClose }: { row: PackRow; onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [when, setWhen] = useState<When>('now');
  const [later, setLater] = useState('');
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const end = useMutation({
    mutationFn: (atMs: number) => client.policies.end({ commandId, id: pack.id, atMs }),
    onSuccess: ({ outcome }) => (outcome === 'ended' ? onClose() : setCommandId(crypto.randomUUID())),
  });
  const nowMs = Date.now();
  const atMs = { now: nowMs, today: endOfLocalDay(nowMs), later: fromMinuteField(later) - 1 }[when];
  const isBlank = Number.isNaN(atMs);
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    // The dialog may have stood open for a while: now is when the button is pressed.
    if (!isBlank) end.mutate(when === 'now' ? Date.now() : atMs);
  };
  const name = pack.letter.number || pack.letter.title;
  return (
    <OfficeDialog title={t`Kết thúc sớm ${name}?`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>
            <Trans>
              Sau thời điểm đã chọn, cửa không áp dụng văn bản này nữa. Những quyết định đã ra theo văn bản vẫn giữ
              nguyên.
            </Trans>
          </Text>
          <Radio.Group value={when} onChange={(value) => setWhen(value as When)} label={t`Hết hiệu lực`}>
            <Stack gap="xs" mt="xs">
              <Radio value="now" label={state === 'coming' ? t`Không áp dụng nữa` : t`Ngay bây giờ`} />
              {state === 'in-force' && <Radio value="today" label={t`Hết ngày hôm nay`} />}
              <Radio value="later" label={t`Vào lúc khác`} />
            </Stack>
          </Radio.Group>
          {when === 'later' && (
            <DateInput
              label={t`Hết hiệu lực từ`}
              withTime
              min={toMinuteField(nowMs)}
              value={later}
              error={isChecked && isBlank && t`Hãy chọn ngày giờ.`}
              onChange={setLater}
            />
          )}
          <Trouble outcome={end.data?.outcome} hasFailed={end.isError} />
          <DialogEnd onClose={onClose} color="red.9" loading={end.isPending}>
            <Trans>Kết thúc văn bản</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}

function Trouble({ outcome, hasFailed }: { outcome: 'ended' | Refusal | undefined; hasFailed: boolean }) {
  const { t } = useLingui();
  if (!hasFailed && (outcome === undefined || outcome === 'ended')) return null;
  return (
    <Alert color="red" variant="outline" role="alert">
      {outcome && outcome !== 'ended' ? (
        t(refusalWords[outcome])
      ) : (
        <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Hãy bấm lại.</Trans>
      )}
    </Alert>
  );
}
