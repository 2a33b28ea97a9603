import type { Page } from 'playwright';
import type { Projector } from '#scripts/film.ts';

export const citizenCard =
  '001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Số 1, đường Thử Nghiệm, Ba Đình, Hà Nội|15072024||||';

/** A visitor in front of the kiosk: sees the screen, touches buttons, holds codes before its camera. */
export function createVisitor(page: Page, projector: Projector) {
  const touch = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact }).click();
  const goOn = () => touch('Tiếp tục');
  const isAsked = (title: string) => page.getByRole('heading', { name: title }).waitFor();
  const visitor = {
    async saysWho(phone: string | null): Promise<void> {
      await isAsked('Thông tin của anh/chị');
      if (phone) await page.getByLabel('Số điện thoại').fill(phone);
      const noDocument = page.getByRole('button', { name: 'Không mang giấy tờ' });
      if (await noDocument.isVisible()) await noDocument.click();
      const address = page.getByLabel('Nơi ở hiện nay');
      if (await address.isVisible()) await address.fill('Xã Mẫu, tỉnh Thử Nghiệm');
      await goOn();
    },
    async saysWhy(errand: { place: string; purpose: string; plate: string } | null): Promise<void> {
      await isAsked('Anh/chị đến gặp ai, về việc gì?');
      if (errand) {
        await touch(errand.place);
        await touch(errand.purpose);
        await touch('Ô tô');
        await page.getByLabel('Biển số xe').fill(errand.plate);
      }
      await goOn();
    },
    async declaresHealthy(): Promise<void> {
      for (let question = 1; question <= 5; question += 1) {
        await page.getByText(`Câu ${question} trên 5`).waitFor();
        await touch('Không');
      }
      await isAsked('Cam đoan và đồng ý');
      for (const mark of await page.getByRole('checkbox').all()) await mark.click();
      await goOn();
      await isAsked('Khẩu trang và khử khuẩn');
      for (const yes of await page.getByRole('button', { name: 'Có', exact: true }).all()) await yes.click();
      await goOn();
    },
    async measures(...readings: string[]): Promise<void> {
      for (const [index, reading] of readings.entries()) {
        await isAsked(index === 0 ? 'Thân nhiệt' : 'Đo lại lần thứ hai');
        for (const key of reading) await touch(key === ',' ? 'dấu thập phân' : key);
        await goOn();
      }
    },
    isTold: (text: string | RegExp) => page.getByText(text).first().waitFor(),
    isBackAtWelcome: () => page.getByText('Quét mã QR hoặc căn cước').waitFor(),
    /** The holder of the card with a car, whose two readings are fever: up to the guard. */
    async comesWithFever(): Promise<void> {
      projector.show(citizenCard);
      await visitor.saysWho('0912 345 678');
      projector.show(null);
      await visitor.saysWhy({ place: 'Phòng Kế hoạch', purpose: 'Nộp, nhận hồ sơ', plate: '30A-123.45' });
      await visitor.declaresHealthy();
      await visitor.measures('38,1', '37,9');
      await visitor.isTold('Xin chờ bảo vệ');
    },
    /** Up to the thermometer. */
    async comesInvited(invite: string): Promise<void> {
      projector.show(invite);
      await visitor.saysWho(null);
      projector.show(null);
      await visitor.saysWhy(null);
      await visitor.declaresHealthy();
    },
  };
  return visitor;
}
