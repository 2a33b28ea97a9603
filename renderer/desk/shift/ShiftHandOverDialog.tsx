import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconSignature } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { HandOverPins } from '#renderer/desk/shift/HandOverPins.tsx';
import { HandOverRefusal } from '#renderer/desk/shift/HandOverRefusal.tsx';
import { findMissing, type PinDraft, type PinPart, pinFieldId } from '#renderer/desk/shift/pin-draft.ts';
import { UnsaidList } from '#renderer/desk/shift/UnsaidList.tsx';
import { useHandOver } from '#renderer/desk/shift/use-hand-over.ts';
import type { HandOverAnswer, ShiftView } from '#src/contract/shifts.ts';
import type { Unsaid } from '#src/domain/register/shift-lines.ts';

type Props = { current: ShiftView; unsaid: readonly Unsaid[]; open: OpenDialog; onClose: () => void };

/** Both guards sign with their PINs. What was left undone is said once, and goes into the book as it is. */
export function ShiftHandOverDialog({ current, unsaid, open, onClose }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<PinDraft>({ leaverPin: '', takerId: '', takerPin: '' });
  const [acknowledged, setAcknowledged] = useState<Unsaid[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const handing = useHandOver(onClose);
  const asked = handing.data?.outcome === 'unsaid' ? handing.data.unsaid : unsaid;
  const left = asked.filter((matter) => !acknowledged.includes(matter));
  const missing = findMissing(draft);
  const askAgain = (answer: HandOverAnswer) => {
    if (answer.outcome !== 'wrong-pin') return;
    const wrong = answer.whose === 'leaver' ? 'leaverPin' : 'takerPin';
    setDraft((before) => ({ ...before, [wrong]: '' }));
    setIsChecked(false);
    focusPin(wrong);
  };
  const send = (spoken: Unsaid[]) => {
    setAcknowledged(spoken);
    handing.mutate({ ...draft, acknowledged: spoken }, { onSuccess: askAgain });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const [first] = missing;
    if (first) return focusPin(first);
    if (handing.isPending) return;
    if (left.length > 0 && !isAsked) return setIsAsked(true);
    return send([...acknowledged, ...left]);
  };
  return (
    <DialogFrame title={t`Bàn giao ca`} size="52rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <HandOverPins current={current} draft={draft} onDraft={setDraft} missing={isChecked ? missing : []} />
          <HandOverRefusal answer={handing.data} />
          {handing.isError && <CommandFailed />}
          {left.length > 0 && <LeftUndone left={left} isAsked={isAsked} />}
          <Group justify="flex-end">
            {left.includes('sweep') && (
              <Button variant="default" h={48} onClick={() => open({ kind: 'sweep' })}>
                <Trans>Rà soát trước</Trans>
              </Button>
            )}
            <Button variant="default" h={48} onClick={onClose}>
              <Trans>Thôi</Trans>
            </Button>
            <Button type="submit" h={48} loading={handing.isPending} leftSection={<IconSignature aria-hidden />}>
              {isAsked && left.length > 0 ? <Trans>Vẫn bàn giao</Trans> : <Trans>Bàn giao, ký sổ</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}

const focusPin = (part: PinPart): void => document.getElementById(pinFieldId(part))?.focus();

const LeftUndone = ({ left, isAsked }: { left: readonly Unsaid[]; isAsked: boolean }) => (
  <Alert
    color="orange"
    variant="outline"
    role={isAsked ? 'alert' : 'note'}
    icon={<IconAlertTriangle aria-hidden />}
    title={
      <Text span inherit c="var(--mantine-color-text)">
        <Trans>Ca này còn bỏ trống</Trans>
      </Text>
    }
  >
    <UnsaidList unsaid={left} />
    {isAsked && <Trans>Bàn giao tiếp thì sổ và phiếu ghi rõ những việc này chưa làm.</Trans>}
  </Alert>
);
