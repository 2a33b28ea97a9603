import { Trans } from '@lingui/react/macro';
import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode };

/**
 * The friendly face of a failure in our own code. It shows nothing of the error, whose text may hold what a visitor
 * typed, and starts again by itself: a kiosk has nobody to press F5.
 */
export class ScreenBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  private restart: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.restart = setTimeout(() => location.reload(), restartMs);
  }

  override componentWillUnmount() {
    clearTimeout(this.restart);
  }

  override render() {
    return this.state.hasFailed ? <FailureScreen /> : this.props.children;
  }
}

const restartMs = 10_000;

function FailureScreen() {
  return (
    <Center mih="100vh" p="xl">
      <Stack align="center" maw="40rem" role="alert">
        <Title order={1} ta="center">
          <Trans>Màn hình gặp sự cố</Trans>
        </Title>
        <Text ta="center">
          <Trans>Sổ không bị mất gì. Màn hình sẽ tự mở lại sau ít giây; nếu không, xin gọi bảo vệ.</Trans>
        </Text>
        <Button onClick={() => location.reload()}>
          <Trans>Mở lại ngay</Trans>
        </Button>
      </Stack>
    </Center>
  );
}
