import { Trans } from '@lingui/react/macro';
import { Box, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { FirstChoice } from '#renderer/office/setup/FirstChoice.tsx';
import { SetupWizard } from '#renderer/office/setup/SetupWizard.tsx';
import classes from '#renderer/office/setup/setup.module.css';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';

/** The first screen on an empty data folder. */
export function SetupScreen() {
  const [isSettingUp, setIsSettingUp] = useState(false);
  return (
    <Box className={classes['screen']} data-kiosk>
      <Group justify="space-between" align="flex-start" wrap="nowrap" component="header">
        <div>
          <Title order={1}>
            <Trans>Sổ Cổng</Trans>
          </Title>
          <Text c="dimmed">
            <Trans>Sổ theo dõi người và phương tiện ra vào trụ sở cơ quan</Trans>
          </Text>
        </div>
        <LanguageSwitch />
      </Group>
      {isSettingUp ? (
        <SetupWizard onLeave={() => setIsSettingUp(false)} />
      ) : (
        <FirstChoice onSetUp={() => setIsSettingUp(true)} />
      )}
    </Box>
  );
}
