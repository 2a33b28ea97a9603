import { Trans } from '@lingui/react/macro';
import { Button, Group, Kbd } from '@mantine/core';
import { IconShieldCheck, IconUserPlus } from '@tabler/icons-react';

type Props = {
  isSending: boolean;
  /** A letter in force asks for a mask or for clean hands. */
  isLookedAt: boolean;
  onSeen: () => void;
  onEmpty: () => void;
  onClose: () => void;
};

/** Written as it stands, or with the word that mask and hands were looked at and are right. */
export function EntryButtons({ isSending, isLookedAt, onSeen, onEmpty, onClose }: Props) {
  return (
    <Group justify="space-between">
      <Button variant="subtle" color="gray" onClick={onEmpty}>
        <Trans>Xóa hết, nhập lại</Trans>
      </Button>
      <Group>
        <Button variant="default" h={48} onClick={onClose}>
          <Trans>Thôi</Trans>
        </Button>
        {isLookedAt && (
          <Button
            variant="default"
            h={48}
            disabled={isSending}
            leftSection={<IconShieldCheck aria-hidden />}
            rightSection={<Kbd aria-hidden>Ctrl Enter</Kbd>}
            onClick={onSeen}
          >
            <Trans>Đủ khẩu trang, sát khuẩn: ghi</Trans>
          </Button>
        )}
        <Button
          type="submit"
          h={48}
          loading={isSending}
          leftSection={<IconUserPlus aria-hidden />}
          rightSection={<Kbd aria-hidden>Enter</Kbd>}
        >
          <Trans>Ghi vào sổ</Trans>
        </Button>
      </Group>
    </Group>
  );
}
