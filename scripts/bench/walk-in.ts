import type { CheckInInput } from '#src/contract/kiosk.ts';
import { createPeople } from '#src/node/demo/people.ts';
import { createRandom } from '#src/node/demo/random.ts';

/** Check-ins as a visitor with a citizen card makes them: everything declared, one reading, a vehicle for six in ten. */
export function createWalkIns(seed: number, doorId: string, departmentId: string): () => CheckInInput {
  const random = createRandom(seed);
  const people = createPeople(random, 2026);
  const no = { yes: false };
  const answers = {
    symptoms: no,
    travel: { yes: true, stops: [{ place: 'tỉnh Hải Dương', from: '2026-11-02', to: '2026-11-03', isStay: true }] },
    'contact-confirmed': no,
    'contact-country': no,
    'contact-symptoms': no,
  };
  return () => {
    const { name, cardNumber, phone, bornOn, sex, address, vehicle } = people.make(random.chance(0.6));
    const document = { kind: 'citizen-card' as const, number: cardNumber };
    return {
      commandId: random.id(),
      visitId: random.id(),
      doorId,
      source: 'citizen-card',
      ticket: null,
      category: 'citizen',
      person: { name, document, phone, bornOn, sex, address },
      errand: { departmentId, host: null, purpose: 'Nộp hồ sơ đăng ký đề tài', companions: 0, vehicle },
      declaration: { form: 'everyone', version: 1, language: 'vi', answers, isTruthful: true, hasConsented: true },
      isMaskWorn: true,
      isSanitised: true,
      readings: [random.between(360, 372)],
    };
  };
}
