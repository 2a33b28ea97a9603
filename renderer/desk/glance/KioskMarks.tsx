import { Plural, Trans } from '@lingui/react/macro';
import { IconDeviceDesktop, IconDeviceDesktopOff, IconDeviceDesktopQuestion } from '@tabler/icons-react';
import classes from '#renderer/desk/glance/glance.module.css';
import { isWell, useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import { useKiosks } from '#renderer/desk/glance/use-glance.ts';
import type { KioskHealth } from '#src/contract/kiosks.ts';

/** The screens at the doors: each one that is silent or does not see, and how many are well. */
export function KioskMarks() {
  const { data } = useKiosks();
  if (!data) return null;
  if (data.length === 0) {
    return (
      <span className={classes['item']}>
        <IconDeviceDesktopQuestion size={16} aria-hidden />
        <Trans>Chưa kiosk nào báo về</Trans>
      </span>
    );
  }
  const well = data.filter(isWell);
  const [only] = well;
  return (
    <>
      {data
        .filter((kiosk) => !isWell(kiosk))
        .map((kiosk) => (
          <KioskMark key={kiosk.screenId} kiosk={kiosk} />
        ))}
      {well.length === 1 && only && <KioskMark kiosk={only} />}
      {well.length > 1 && (
        <span className={classes['item']} data-tone="well">
          <IconDeviceDesktop size={16} aria-hidden />
          <Plural value={well.length} other="# kiosk đang chạy tốt" />
        </span>
      )}
    </>
  );
}

function KioskMark({ kiosk }: { kiosk: KioskHealth }) {
  const { nameOf, stateOf } = useGlanceWords();
  const Icon = isWell(kiosk) ? IconDeviceDesktop : IconDeviceDesktopOff;
  return (
    <span className={classes['item']} data-tone={isWell(kiosk) ? 'well' : 'alarm'}>
      <Icon size={16} aria-hidden />
      {nameOf(kiosk)}: {stateOf(kiosk)}
    </span>
  );
}
