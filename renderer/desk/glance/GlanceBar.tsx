import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd } from '@mantine/core';
import { IconCar, IconClockExclamation, IconMoon, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { CapacityLine } from '#renderer/desk/glance/CapacityMark.tsx';
import classes from '#renderer/desk/glance/glance.module.css';
import { KioskMarks } from '#renderer/desk/glance/KioskMarks.tsx';
import { byFullness } from '#renderer/desk/glance/tightest.ts';
import { useGlance } from '#renderer/desk/glance/use-glance.ts';

const mostLimits = 2;

/** One line over the board: how many, how full, who stays too long, how the kiosks are. The key J says the rest. */
export function GlanceBar({ open, onWall }: { open: OpenDialog; onWall: () => void }) {
  const { t } = useLingui();
  const { data } = useGlance();
  if (!data) return null;
  const overdue = data.marks.filter((mark) => mark.overdue !== null).length;
  const afterHours = data.marks.filter((mark) => mark.afterHours !== null).length;
  return (
    <section className={classes['bar']} aria-label={t`Tình hình cơ quan`}>
      <span className={classes['item']}>
        <IconUsers size={16} aria-hidden />
        <strong>
          <Plural value={data.people} other="# người trong" />
        </strong>
      </span>
      <span className={classes['item']}>
        <IconCar size={16} aria-hidden />
        <Plural value={data.vehicles} other="# xe" />
      </span>
      {byFullness(data.capacity)
        .slice(0, mostLimits)
        .map((capacity) => (
          <CapacityLine key={`${capacity.place} ${capacity.name}`} capacity={capacity} />
        ))}
      {overdue > 0 && (
        <Alarm icon={<IconClockExclamation size={16} aria-hidden />}>
          <Plural value={overdue} other="# lượt quá giờ" />
        </Alarm>
      )}
      {afterHours > 0 && (
        <Alarm icon={<IconMoon size={16} aria-hidden />}>
          <Plural value={afterHours} other="# lượt ngoài giờ" />
        </Alarm>
      )}
      <KioskMarks />
      <Button
        ml="auto"
        size="compact-xs"
        variant="default"
        rightSection={
          <Kbd size="xs" aria-hidden>
            F
          </Kbd>
        }
        onClick={onWall}
      >
        <Trans>Màn hình lớn</Trans>
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        rightSection={
          <Kbd size="xs" aria-hidden>
            J
          </Kbd>
        }
        onClick={() => open({ kind: 'glance' })}
      >
        <Trans>Xem kỹ</Trans>
      </Button>
    </section>
  );
}

const Alarm = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <span className={classes['item']} data-tone="alarm">
    {icon}
    {children}
  </span>
);
