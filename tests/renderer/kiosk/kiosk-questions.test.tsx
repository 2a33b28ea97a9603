import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import entryFile from '#assets/policies/entry.json?raw';
import moveFile from '#assets/policies/move.json?raw';
import { readForm } from '#src/contract/read-form.ts';
import { healthOff, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { type OpenedKiosk, openKiosk, press, scan } from '#tests/renderer/kiosk/open-kiosk.tsx';

function askedBy(file: string) {
  const read = readForm(JSON.parse(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return openStatus({ ...healthOff, questionnaire: read.form, lookBackDays: 14 });
}

type Screen = OpenedKiosk['screen'];

const titled = (screen: Screen, name: RegExp) => screen.findByRole('heading', { level: 1, name });

async function write(screen: Screen, label: RegExp, text: string): Promise<void> {
  await userEvent.fill(await screen.findByRole('textbox', { name: label }), text);
}

/** Somebody with a card, up to the first question. */
async function comeToQuestions(screen: Screen): Promise<void> {
  await scan('A-CARD-OF-SOMEBODY');
  await press(screen, 'Không có điện thoại');
  await press(screen, 'Tiếp tục');
  await press(screen, 'Phòng Một cửa');
  await press(screen, 'Liên hệ công tác');
  await press(screen, 'Tiếp tục');
}

async function sign(screen: Screen): Promise<void> {
  await screen.findByRole('heading', { name: 'Cam đoan và đồng ý' });
  for (const mark of await screen.findAllByRole('checkbox')) await userEvent.click(mark);
  await press(screen, 'Tiếp tục');
  await screen.findByRole('heading', { name: 'Mời anh/chị vào' });
}

const no = (screen: Screen) => press(screen, 'Không');

describe('the questions of a move within the country', () => {
  it('ask what the card did not say, step by step, and hand in a route', async () => {
    const { screen, checkIns } = await openKiosk({ status: askedBy(moveFile) });
    await comeToQuestions(screen);
    await titled(screen, /bằng phương tiện nào/);
    await press(screen, 'Tàu hỏa');
    await titled(screen, /Số hiệu chuyến đi/);
    await write(screen, /Trả lời/, 'SE4');
    await press(screen, 'Tiếp tục');
    await titled(screen, /khởi hành ngày nào/);
    await press(screen, 'Tiếp tục');
    await screen.findByText('Xin trả lời câu này.');
    await write(screen, /ngày khác/, '30/02/2021');
    await screen.findByText('Xin chọn hoặc nhập một ngày có thật trên lịch.');
    await write(screen, /ngày khác/, '5/2/2021');
    await press(screen, 'Tiếp tục');
    await titled(screen, /khởi hành từ tỉnh/);
    await write(screen, /Tỉnh, thành phố hoặc quốc gia/, 'hai du');
    await press(screen, /^Hải Dương/);
    await press(screen, 'Tiếp tục');
    await titled(screen, /Nơi đến/);
    await write(screen, /Tỉnh, thành phố hoặc quốc gia/, 'Hà Nội');
    await press(screen, 'Tiếp tục');
    await titled(screen, /đến hoặc đi qua/);
    for (let question = 0; question < 5; question += 1) await no(screen);
    await sign(screen);
    expect(checkIns[0]?.declaration?.answers).toEqual({
      'vehicle-kind': { choices: ['train'] },
      'vehicle-number': { text: 'SE4' },
      'departed-on': { day: '2021-02-05' },
      'departed-from': { place: 'Hải Dương' },
      destination: { place: 'Hà Nội' },
      travel: { yes: false },
      symptoms: { yes: false },
      'contact-confirmed': { yes: false },
      'contact-country': { yes: false },
      'contact-symptoms': { yes: false },
    });
  });

  it('ask a person without papers for the year of birth, sex and nationality too', async () => {
    const { screen } = await openKiosk({ status: askedBy(moveFile) });
    await press(screen, 'Tôi không có mã');
    await write(screen, /Họ và tên/, 'Lê Thư');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Không mang giấy tờ');
    await write(screen, /Nơi ở hiện nay/, 'Hà Nội');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Phòng Một cửa');
    await press(screen, 'Liên hệ công tác');
    await press(screen, 'Tiếp tục');
    await titled(screen, /sinh năm nào/);
    await write(screen, /Trả lời/, '90');
    await press(screen, 'Tiếp tục');
    await screen.findByText('Xin nhập một số từ 1900 đến 2100.');
    await write(screen, /Trả lời/, '1990');
    await press(screen, 'Tiếp tục');
    await titled(screen, /Giới tính/);
    await press(screen, 'Nữ');
    await titled(screen, /Quốc tịch/);
  });
});

describe('the questions of an entry', () => {
  it('about the journey go away with the "no" that made them needless, and so do their answers', async () => {
    const { screen, checkIns } = await openKiosk({ status: askedBy(entryFile) });
    await comeToQuestions(screen);
    await titled(screen, /nhập cảnh vào Việt Nam không/);
    await press(screen, 'Có');
    await titled(screen, /nhập cảnh bằng phương tiện nào/);
    await press(screen, 'Máy bay');
    await titled(screen, /Số hiệu chuyến bay/);
    await press(screen, 'Quay lại');
    await press(screen, 'Quay lại');
    await titled(screen, /nhập cảnh vào Việt Nam không/);
    await no(screen);
    await titled(screen, /đến hoặc đi qua/);
    await no(screen);
    await no(screen);
    await titled(screen, /vắc-xin/);
    await press(screen, 'Tiếp tục');
    await no(screen);
    await no(screen);
    await sign(screen);
    expect(checkIns[0]?.declaration?.answers).toEqual({
      entered: { yes: false },
      travel: { yes: false },
      symptoms: { yes: false },
      'exposure-animals': { yes: false },
      'contact-confirmed': { yes: false },
    });
  });
});
