import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconCalendarEvent,
  IconCalendarWeek,
  IconCar,
  IconChartBar,
  IconClockCog,
  IconEye,
  IconFileText,
  IconId,
  IconMailOpened,
  IconPrinter,
  IconQrcode,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CarsSection } from '#renderer/office/cars/CarsSection.tsx';
import { DutySection } from '#renderer/office/duty/DutySection.tsx';
import { GuestsSection } from '#renderer/office/guests/GuestsSection.tsx';
import { MeetingsSection } from '#renderer/office/meetings/MeetingsSection.tsx';
import { PapersSection } from '#renderer/office/papers/PapersSection.tsx';
import { PostersSection } from '#renderer/office/papers/PostersSection.tsx';
import { PoliciesSection } from '#renderer/office/policies/PoliciesSection.tsx';
import { RoutineSection } from '#renderer/office/routine/RoutineSection.tsx';
import { StaffSection } from '#renderer/office/staff/StaffSection.tsx';
import { WatchSection } from '#renderer/office/watch/WatchSection.tsx';
import { NumbersScreen } from '#renderer/ui/numbers/NumbersScreen.tsx';

export type Section = { id: string; label: MessageDescriptor; icon: ReactNode; screen: ReactNode };

/** The table of contents of the office, in the order of the menu. */
export const sections: readonly [Section, ...Section[]] = [
  {
    id: 'guests',
    label: msg({ context: 'list', message: 'Khách mời' }),
    icon: <IconMailOpened size={20} aria-hidden />,
    screen: <GuestsSection />,
  },
  {
    id: 'meetings',
    label: msg`Cuộc họp`,
    icon: <IconCalendarEvent size={20} aria-hidden />,
    screen: <MeetingsSection />,
  },
  { id: 'staff', label: msg`Nhân viên`, icon: <IconId size={20} aria-hidden />, screen: <StaffSection /> },
  {
    id: 'duty',
    label: msg`Lịch làm việc`,
    icon: <IconCalendarWeek size={20} aria-hidden />,
    screen: <DutySection />,
  },
  {
    id: 'policies',
    label: msg`Văn bản`,
    icon: <IconFileText size={20} aria-hidden />,
    screen: <PoliciesSection />,
  },
  {
    id: 'posters',
    label: msg`Áp phích mã ở cửa`,
    icon: <IconQrcode size={20} aria-hidden />,
    screen: <PostersSection />,
  },
  {
    id: 'papers',
    label: msg`Tờ khai giấy`,
    icon: <IconPrinter size={20} aria-hidden />,
    screen: <PapersSection />,
  },
  { id: 'cars', label: msg`Xe cơ quan`, icon: <IconCar size={20} aria-hidden />, screen: <CarsSection /> },
  {
    id: 'routine',
    label: msg`Nếp làm việc`,
    icon: <IconClockCog size={20} aria-hidden />,
    screen: <RoutineSection />,
  },
  { id: 'watch', label: msg`Người cần lưu ý`, icon: <IconEye size={20} aria-hidden />, screen: <WatchSection /> },
  { id: 'numbers', label: msg`Số liệu`, icon: <IconChartBar size={20} aria-hidden />, screen: <NumbersScreen /> },
];
