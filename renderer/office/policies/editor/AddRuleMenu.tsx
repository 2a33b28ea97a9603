import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { kindWords } from '#renderer/ui/rules/kind-words.ts';
import type { RuleKind } from '#src/domain/policy/rules.ts';

const menu: readonly [MessageDescriptor, readonly RuleKind[]][] = [
  [msg`Số người, khoảng cách`, ['people-in-office', 'people-in-room', 'people-outside', 'staff-share', 'distance']],
  [msg`Tiếp khách`, ['urgent-only', 'receiving-departments', 'hours', 'scan', 'pass-reentry']],
  [
    msg`Y tế`,
    ['temperature', 'mask', 'sanitiser', 'declaration', 'look-back', 'outbreak-areas', 'proof-accepted', 'health-off'],
  ],
];

/** All that a letter can order, in plain words. */
export function AddRuleMenu({ onAdd }: { onAdd: (kind: RuleKind) => void }) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} style={{ alignSelf: 'start' }}>
          <Trans>Thêm quy định</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(26rem, 60vh)" style={{ overflowY: 'auto' }}>
        {menu.map(([label, kinds]) => (
          <Fragment key={kinds[0]}>
            <Menu.Label>{t(label)}</Menu.Label>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => onAdd(kind)}>
                {t(kindWords[kind])}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
