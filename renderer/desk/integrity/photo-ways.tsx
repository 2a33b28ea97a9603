import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPhoto, IconPhotoQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, useState } from 'react';
import classes from '#renderer/desk/integrity/integrity.module.css';
import { CameraControls } from '#renderer/scanner/CameraControls.tsx';
import { CameraView } from '#renderer/scanner/CameraView.tsx';
import { readPicture } from '#renderer/scanner/read-picture.ts';
import { SeveralNotice } from '#renderer/scanner/SeveralNotice.tsx';
import { useQrCamera } from '#renderer/scanner/useQrCamera.ts';

type Props = { onText: (text: string) => void };

export function PictureWay({ onText, onBegin }: Props & { onBegin: () => void }) {
  const reading = useMutation({
    mutationFn: readPicture,
    onMutate: onBegin,
    onSuccess: (text) => {
      if (text !== null) onText(text);
    },
  });
  const hasNothing = reading.isError || reading.data === null;
  return (
    <Stack gap="xs">
      <Group>
        <FileButton accept="image/*" onChange={(file) => file && reading.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              h={48}
              data-autofocus
              loading={reading.isPending}
              leftSection={<IconPhoto size={18} aria-hidden />}
            >
              <Trans>Chọn tệp ảnh</Trans>
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          <Trans>Ảnh chỉ được đọc trên màn hình này, không được gửi đi hay giữ lại.</Trans>
        </Text>
      </Group>
      {hasNothing && (
        <Alert color="orange" variant="outline" role="alert" icon={<IconPhotoQuestion aria-hidden />}>
          <Trans>Không thấy mã nào đọc được trong ảnh. Thử ảnh khác rõ hơn, hoặc cắt ảnh sát vào mã.</Trans>
        </Alert>
      )}
    </Stack>
  );
}

export function CameraWay({ onText }: Props) {
  const { t } = useLingui();
  const { videoRef, trouble, opened, isSeveral } = useQrCamera(onText);
  return (
    <Stack gap="xs">
      <div className={classes['camera']}>
        <CameraView videoRef={videoRef} label={t`Hình từ máy ảnh`} />
        <SeveralNotice isSeveral={isSeveral} />
        <CameraControls opened={opened} />
      </div>
      <Text size="sm" role="status">
        {trouble ? (
          <Trans>Máy ảnh chưa có hình. Dùng tệp ảnh, hoặc dán chữ đọc được từ mã.</Trans>
        ) : (
          <Trans>Đưa màn hình điện thoại có ảnh, hoặc phiếu đã in, vào khung.</Trans>
        )}
      </Text>
    </Stack>
  );
}

export function TextWay({ onText }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const pasteAtOnce = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.trim() !== '' && text === '') onText(pasted);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t`Chữ của bản đã ký`}
        description={t`Năm dòng, như trên phiếu bàn giao; dán vào là được đối chiếu ngay.`}
        rows={6}
        spellCheck={false}
        data-autofocus
        value={text}
        onPaste={pasteAtOnce}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button h={48} disabled={text.trim() === ''} onClick={() => onText(text)}>
          <Trans>Đối chiếu</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
