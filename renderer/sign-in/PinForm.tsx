import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { roleWords } from '#renderer/sign-in/role-words.ts';
import { formatClock } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { NumberPad, typeKey } from '#renderer/ui/NumberPad.tsx';
import type { Account, SignInAnswer } from '#src/contract/session.ts';

const pinLength = 6;

type Props = {
  account: Account;
  onSignedIn: (session: string, account: Account) => void;
  onBack: () => void;
};

/** The sixth digit signs in by itself; the pad and the keyboard write into the same field. */
export function PinForm({ account, onSignedIn, onBack }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const signIn = useMutation(
    orpc.session.signIn.mutationOptions({
      onSuccess: (answer) => {
        if (answer.outcome === 'signed-in') return onSignedIn(answer.session, answer.account);
        setPin('');
        field.current?.focus();
      },
    }),
  );
  const write = (next: string) => {
    if (signIn.isPending) return;
    const digits = next.replace(/\D/g, '').slice(0, pinLength);
    setPin(digits);
    if (digits.length === pinLength) signIn.mutate({ accountId: account.id, pin: digits });
    else if (digits !== '') signIn.reset();
  };
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={2} size="h4">
            {account.name}
          </Title>
          <Text size="sm" c="dimmed">
            {t(roleWords[account.role])}
          </Text>
        </div>
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
          <Trans>Người khác</Trans>
        </Button>
      </Group>
      <PasswordInput
        ref={field}
        label={t`Mã PIN 6 số`}
        value={pin}
        onChange={(event) => write(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        size="lg"
        autoFocus
      />
      <Refusal answer={signIn.data} hasFailed={signIn.isError} retry={() => write(pin)} />
      <NumberPad isDisabled={signIn.isPending} onKey={(key) => write(typeKey(pin, key, pinLength))} />
    </Stack>
  );
}

function Refusal(props: { answer: SignInAnswer | undefined; hasFailed: boolean; retry: () => void }) {
  if (props.hasFailed) {
    return (
      <Warning>
        <Trans>Chưa hỏi được máy chủ, mã PIN chưa được kiểm tra.</Trans>{' '}
        <Button size="compact-sm" onClick={props.retry}>
          <Trans>Thử lại</Trans>
        </Button>
      </Warning>
    );
  }
  if (props.answer?.outcome === 'wrong-pin') {
    return (
      <Warning>
        <Trans>Mã PIN không đúng.</Trans>{' '}
        <Plural value={props.answer.triesLeft} other="Còn # lần thử trước khi bị khóa." />
      </Warning>
    );
  }
  if (props.answer?.outcome === 'locked') {
    const until = formatClock(Date.parse(props.answer.untilAt));
    return (
      <Alert color="red" variant="outline" icon={<IconLock aria-hidden />}>
        <Trans>Tài khoản bị khóa đến {until} vì nhập sai nhiều lần. Chờ đến lúc đó, hoặc báo người phụ trách.</Trans>
      </Alert>
    );
  }
  return null;
}

const Warning = ({ children }: { children: ReactNode }) => (
  <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
    {children}
  </Alert>
);
