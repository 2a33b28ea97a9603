import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, PasswordInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type PinDraft, type PinPart, pinFieldId } from '#renderer/desk/shift/pin-draft.ts';
import classes from '#renderer/desk/shift/shift.module.css';
import { formatInstant } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ShiftView } from '#src/contract/shifts.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

type Props = {
  current: ShiftView;
  draft: PinDraft;
  onDraft: (draft: PinDraft) => void;
  /** What is asked for once more. */
  missing: readonly PinPart[];
};

/** Who leaves and who takes over, each with a PIN of their own. */
export function HandOverPins({ current, draft, onDraft, missing }: Props) {
  const { t } = useLingui();
  const takers = useTakers(current.accountId);
  const short = t`Gõ đủ 6 số của mã PIN.`;
  const errorOf = (part: PinPart, sentence: string) => missing.includes(part) && sentence;
  const since = formatInstant(current.startedAt);
  const onlyTaker = takers.length === 1 ? takers[0]?.id : undefined;
  useEffect(() => {
    if (onlyTaker !== undefined && draft.takerId === '') onDraft({ ...draft, takerId: onlyTaker });
  }, [onlyTaker, draft, onDraft]);
  return (
    <div className={classes['handOver']}>
      <Stack gap="xs">
        <div>
          <Text size="sm" c="dimmed">
            <Trans>Người giao</Trans>
          </Text>
          <Text fw={600}>{current.name}</Text>
          <Text size="sm">
            <Trans>trực từ {since}</Trans>
          </Text>
        </div>
        <PinField
          label={t`Mã PIN của người giao`}
          part="leaverPin"
          pin={draft.leaverPin}
          error={errorOf('leaverPin', short)}
          isFirst
          onPin={(leaverPin) => onDraft({ ...draft, leaverPin })}
        />
      </Stack>
      <Stack gap="xs" justify="space-between">
        <NativeSelect
          id={pinFieldId('takerId')}
          label={t`Người nhận`}
          error={errorOf('takerId', t`Chọn người nhận ca.`)}
          data={[
            { value: '', label: t`Chọn người nhận ca` },
            ...takers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.takerId}
          onChange={(event) => onDraft({ ...draft, takerId: event.currentTarget.value })}
        />
        <PinField
          label={t`Mã PIN của người nhận`}
          part="takerPin"
          pin={draft.takerPin}
          error={errorOf('takerPin', short)}
          onPin={(takerPin) => onDraft({ ...draft, takerPin })}
        />
      </Stack>
    </div>
  );
}

function useTakers(leaver: string) {
  const { orpc } = useHost();
  const accounts = useQuery(orpc.session.accounts.queryOptions());
  return (accounts.data ?? []).filter(({ id, role }) => id !== leaver && reaches(role, 'guard'));
}

type PinProps = {
  part: PinPart;
  label: string;
  error: string | false;
  pin: string;
  isFirst?: boolean;
  onPin: (pin: string) => void;
};

const PinField = ({ part, label, error, pin, isFirst = false, onPin }: PinProps) => (
  <PasswordInput
    id={pinFieldId(part)}
    label={label}
    error={error}
    value={pin}
    inputMode="numeric"
    autoComplete="off"
    maxLength={6}
    data-autofocus={isFirst || undefined}
    onChange={(event) => onPin(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
  />
);
