import { useLingui } from '@lingui/react/macro';
import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';

type Props = ActionIconProps & { name: string; onClick: () => void };

/** Sets a trip right or strikes it out. `name`: of its car. */
export function ChangeTripButton({ name, ...props }: Props) {
  const { t } = useLingui();
  return (
    <ActionIcon variant="default" aria-label={t`Sửa hoặc gạch chuyến đi: ${name}`} {...props}>
      <IconPencil style={{ width: '54%', height: '54%' }} aria-hidden />
    </ActionIcon>
  );
}
