import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import classes from '#renderer/office/demo/demo.module.css';
import type { DemoSheet } from '#src/contract/setup.ts';
import type { Role } from '#src/domain/register/vocabulary.ts';

const duties: Record<Role, MessageDescriptor> = {
  visitor: msg`Khách`,
  guard: msg`Bảo vệ: ngồi ở bàn bảo vệ`,
  officer: msg`Văn phòng: cấp thẻ và giấy mời`,
  admin: msg`Người phụ trách: mọi quyền`,
};

export function DemoAccounts({ accounts }: Pick<DemoSheet, 'accounts'>) {
  const { t } = useLingui();
  return (
    <section>
      <Title order={2} mb="sm">
        <Trans>Mã PIN để đăng nhập</Trans>
      </Title>
      <ul className={classes['accounts']}>
        {accounts.map((account) => (
          <li key={account.id}>
            <Text fw={600}>{account.name}</Text>
            <Text size="sm" c="dimmed">
              {t(duties[account.role])}
            </Text>
            <Text className={classes['pin'] ?? ''}>{account.pin}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
