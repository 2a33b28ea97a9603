import { expect, it } from 'vitest';
import { departmentId, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk } from '#tests/renderer/kiosk/open-kiosk.tsx';

const notices = (container: HTMLElement) => [...container.querySelectorAll('main ul li')].map((li) => li.textContent);
const status = openStatus();
const asked = { ...status.obligations, receiving: null, hours: null, distanceMetres: null };
const workdays = [1, 2, 3, 4, 5];
const strict = {
  ...asked,
  receiving: [departmentId],
  hours: [
    { weekdays: workdays, fromMinute: 450, untilMinute: 690 },
    { weekdays: workdays, fromMinute: 810, untilMinute: 1020 },
  ],
  distanceMetres: 2,
};

it('says before anything is typed who is received, when, and how far apart people stand', async () => {
  const { screen } = await openKiosk({ status: { ...status, obligations: strict } });
  expect(notices(screen.container)).toEqual([
    'Mang theo giấy hẹn.',
    'Chỉ tiếp khách ở: Văn phòng Sở.',
    'Giờ tiếp khách: từ 07:30 đến 11:30, thứ Hai đến thứ Sáu; từ 13:30 đến 17:00, thứ Hai đến thứ Sáu.',
    'Giữ khoảng cách ít nhất 2 mét.',
  ]);
});

it('says in English that nobody is received where two letters leave nothing over', async () => {
  const nothing = { ...strict, receiving: [], hours: [] };
  const { screen } = await openKiosk({ locale: 'en', status: { ...status, obligations: nothing } });
  await screen.findByText('Bring your appointment letter.');
  expect(notices(screen.container)).toEqual([
    'Bring your appointment letter.',
    'No department receives visitors now.',
    'There are no visiting hours now.',
    'Keep at least 2 metres apart.',
  ]);
});

it('says nothing of what no letter says', async () => {
  const { screen } = await openKiosk({ status: { ...status, obligations: asked } });
  expect(notices(screen.container)).toEqual(['Mang theo giấy hẹn.']);
});
