import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Loader, SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBuildingCommunity, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from '#renderer/office/setup/setup.module.css';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The demo's codes and PINs have an address of their own, so that they can be printed or shown in another window. */
const demoSheetPath = '/demo';

type Props = { onSetUp: () => void };

export function FirstChoice({ onSetUp }: Props) {
  const { client } = useHost();
  const demo = useMutation({
    mutationFn: () => client.setup.tryDemo(),
    onSuccess: () => location.assign(demoSheetPath),
  });
  if (demo.isPending || demo.isSuccess) return <DemoInTheMaking />;
  return (
    <div className={classes['choices']}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Choice
          icon={<IconBuildingCommunity size={56} aria-hidden />}
          title={<Trans>Thiết lập văn phòng</Trans>}
          meaning={<Trans>Tên, địa chỉ, cửa, đơn vị và người phụ trách. Khoảng hai phút.</Trans>}
          onClick={onSetUp}
        />
        <Choice
          icon={<IconPlayerPlay size={56} aria-hidden />}
          title={<Trans>Dùng thử văn phòng mẫu</Trans>}
          meaning={<Trans>Một cơ quan hư cấu với một tháng ra vào, mã QR và mã PIN để thử ngay.</Trans>}
          onClick={() => demo.mutate()}
        />
      </SimpleGrid>
      {demo.isError && (
        <Alert color="red" variant="outline" mt="lg" icon={<IconAlertTriangle aria-hidden />}>
          <Text mb="sm">
            <Trans>Chưa tạo được văn phòng mẫu. Kiểm tra ổ đĩa còn chỗ và thư mục dữ liệu ghi được, rồi thử lại.</Trans>
          </Text>
          <Button onClick={() => demo.mutate()}>
            <Trans>Thử lại</Trans>
          </Button>
        </Alert>
      )}
    </div>
  );
}

function Choice(props: { icon: ReactNode; title: ReactNode; meaning: ReactNode; onClick: () => void }) {
  return (
    <UnstyledButton className={classes['choice'] ?? ''} onClick={props.onClick}>
      {props.icon}
      <Title order={2}>{props.title}</Title>
      <Text size="lg">{props.meaning}</Text>
    </UnstyledButton>
  );
}

const DemoInTheMaking = () => (
  <Group role="status" justify="center" p="xl" gap="lg" wrap="nowrap">
    <Loader aria-hidden />
    <Text size="lg">
      <Trans>Đang tạo văn phòng mẫu với một tháng ra vào. Việc này mất ít giây, xin chờ.</Trans>
    </Text>
  </Group>
);
