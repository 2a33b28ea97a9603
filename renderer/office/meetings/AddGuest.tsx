import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

const nobody = () => ({ id: crypto.randomUUID() as string, name: '', phone: '' });

/** One guest after another, without leaving the keyboard. */
export function AddGuest({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const nameField = useRef<HTMLInputElement>(null);
  const { guest, setGuest, isNamed, isPhoned, invite } = useInvite(meetingId);
  const [isChecked, setIsChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isNamed || !isPhoned) return;
    invite.mutate(undefined, {
      onSuccess(outcome) {
        if (outcome !== 'invited') return;
        setIsChecked(false);
        nameField.current?.focus();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Group align="flex-start">
          <TextInput
            ref={nameField}
            label={t`Họ và tên`}
            data-autofocus
            autoComplete="off"
            maxLength={120}
            w="16rem"
            value={guest.name}
            error={isChecked && !isNamed && t`Hãy ghi họ tên, chỉ gồm chữ cái và dấu cách.`}
            onChange={(event) => setGuest({ ...guest, name: event.currentTarget.value })}
          />
          <TextInput
            label={t`Điện thoại`}
            type="tel"
            autoComplete="off"
            maxLength={24}
            w="11rem"
            value={guest.phone}
            error={isChecked && !isPhoned && t`Không phải số điện thoại.`}
            onChange={(event) => setGuest({ ...guest, phone: event.currentTarget.value })}
          />
          <Button type="submit" mt={25} loading={invite.isPending} leftSection={<IconUserPlus size={18} aria-hidden />}>
            <Trans>Mời</Trans>
          </Button>
        </Group>
        {(invite.isError || invite.data === 'not-known-here') && (
          <Alert color="red" variant="outline" role="alert">
            {invite.isError ? (
              <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Những gì đã nhập vẫn còn, hãy bấm lại.</Trans>
            ) : (
              <Trans>Cuộc họp này vừa bị hủy, không mời thêm được.</Trans>
            )}
          </Alert>
        )}
      </Stack>
    </form>
  );
}

function useInvite(meetingId: string) {
  const { client } = useHost();
  const queries = useQueryClient();
  const [guest, setGuest] = useState(nobody);
  const phone = parsePhone(guest.phone);
  const invite = useMutation({
    mutationFn: async () => {
      const guests = [{ id: guest.id, name: guest.name, phone: phone.ok ? phone.e164 : null }];
      return (await client.meetings.invite({ meetingId, guests })).outcome;
    },
    onSuccess(outcome) {
      if (outcome === 'invited') setGuest(nobody());
      return queries.invalidateQueries();
    },
  });
  const isPhoned = guest.phone.trim() === '' || phone.ok;
  return { guest, setGuest, isNamed: isPlausibleName(guest.name), isPhoned, invite };
}
