import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { ComparisonResult } from '#renderer/desk/integrity/ComparisonResult.tsx';
import { CameraWay, PictureWay, TextWay } from '#renderer/desk/integrity/photo-ways.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Way = 'picture' | 'camera' | 'text';

/** Is today's book the one that was photographed? The photo was on another telephone all the time: nobody here could change it. */
export function PhotoCheckDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [way, setWay] = useState<Way>('picture');
  const comparing = useMutation({ mutationFn: (text: string) => client.integrity.compare({ text }) });
  const choose = (next: Way) => {
    comparing.reset();
    setWay(next);
  };
  return (
    <DialogFrame title={t`Đối chiếu ảnh cũ`} size="44rem" onClose={onClose}>
      <Stack>
        <Text size="sm">
          <Trans>
            Đưa vào ảnh mã đã chụp ở một lần bàn giao trước. Máy cho biết sổ hôm nay có đúng là sổ lúc đó, chỉ thêm
            dòng, hay đã bị thay đổi.
          </Trans>
        </Text>
        <SegmentedControl
          aria-label={t`Đưa ảnh vào bằng cách nào`}
          value={way}
          onChange={(next) => choose(next as Way)}
          data={[
            { value: 'picture', label: t`Tệp ảnh` },
            { value: 'camera', label: t`Máy ảnh` },
            { value: 'text', label: t`Dán chữ` },
          ]}
        />
        {way === 'picture' && <PictureWay onText={comparing.mutate} onBegin={comparing.reset} />}
        {way === 'camera' && <CameraWay onText={comparing.mutate} />}
        {way === 'text' && <TextWay onText={comparing.mutate} />}
        {comparing.isPending && <Loader size="sm" aria-label={t`Đang đối chiếu`} />}
        {comparing.isError && <CommandFailed />}
        {comparing.data && <ComparisonResult comparison={comparing.data} />}
        <Group justify="flex-end">
          <Button variant="default" h={48} onClick={onClose}>
            <Trans>Đóng</Trans>
          </Button>
        </Group>
      </Stack>
    </DialogFrame>
  );
}
