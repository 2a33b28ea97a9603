import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import styles from '#renderer/kiosk/frame/ChoiceGroup.module.css';

const most = 99;

/** How many people come along without a card of their own. */
export function CompanionCount({ count, onCount }: { count: number; onCount: (count: number) => void }) {
  const { t } = useLingui();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>
        <Trans>Số người đi cùng</Trans>
      </legend>
      <Group gap="md">
        <Button
          variant="default"
          aria-label={t`Bớt một người`}
          disabled={count === 0}
          onClick={() => onCount(count - 1)}
        >
          <IconMinus aria-hidden />
        </Button>
        <Text component="output" fz="1.8rem" fw={700} miw="3rem" ta="center" aria-live="polite">
          {count}
        </Text>
        <Button
          variant="default"
          aria-label={t`Thêm một người`}
          disabled={count === most}
          onClick={() => onCount(count + 1)}
        >
          <IconPlus aria-hidden />
        </Button>
      </Group>
    </fieldset>
  );
}
