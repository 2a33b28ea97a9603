import { Trans } from '@lingui/react/macro';
import { Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';

const patienceMs = 1_500;

/** Before the host has answered for the first time. A moment is nothing to speak of; after that we say what is missing. */
export function HostWaitScreen() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center h="100dvh" data-kiosk>
      {isLong && (
        <Stack align="center" role="status">
          <Loader size="xl" />
          <Title order={1}>
            <Trans>Đang mở sổ…</Trans>
          </Title>
          <Text fz="lg">
            <Trans>Trong lúc chờ, xin ghi sổ giấy tại quầy bảo vệ.</Trans>
          </Text>
        </Stack>
      )}
    </Center>
  );
}
