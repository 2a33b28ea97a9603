import { msg, plural, selectOrdinal } from '@lingui/core/macro';
import type { Tell } from '#renderer/ui/rules/tell.ts';
import { highestAllowed, type Operator, type RuleOf } from '#src/domain/policy/rules.ts';

/** "Quá 20" and "từ 10 trở lên" in words that leave no doubt who is the first to be stopped. */
export function limitWords(tell: Pick<Tell, 'i18n'>, operator: Operator, people: number): string {
  const first = firstStopped(tell, operator, people);
  return operator === 'more-than'
    ? tell.i18n._(msg`không quá ${plural(people, { other: '# người' })} (${first})`)
    : tell.i18n._(msg`không được có từ ${plural(people, { other: '# người' })} trở lên (${first})`);
}

/** "từ người thứ 21 bị giữ lại" */
export function firstStopped({ i18n }: Pick<Tell, 'i18n'>, operator: Operator, people: number): string {
  const first = highestAllowed(operator, people) + 1;
  return i18n._(msg`${selectOrdinal(first, { other: 'từ người thứ # bị giữ lại' })}`);
}

const halfOfSeven = (mostPercent: number): number => Math.floor((7 * mostPercent) / 100);

/** Rules that count heads. */
export const limitSentences = {
  'people-in-office': ({ counted, operator, people }: RuleOf<'people-in-office'>, tell: Tell) => {
    const limit = limitWords(tell, operator, people);
    return counted === 'everybody'
      ? tell.i18n._(msg`Trong cả cơ quan cùng một lúc: ${limit}.`)
      : tell.i18n._(msg`Mỗi cuộc họp, sự kiện tại cơ quan: ${limit}.`);
  },
  'people-in-room': ({ operator, people }: RuleOf<'people-in-room'>, tell: Tell) => {
    const limit = limitWords(tell, operator, people);
    return tell.i18n._(msg`Trong một phòng: ${limit}.`);
  },
  'people-outside': ({ operator, people }: RuleOf<'people-outside'>, tell: Tell) => {
    const limit = limitWords(tell, operator, people);
    return tell.i18n._(msg`Tập trung bên ngoài trụ sở: ${limit}. Trong nhà không tính.`);
  },
  'staff-share': ({ mostPercent }: RuleOf<'staff-share'>, { i18n }: Tell) => {
    const ofSeven = halfOfSeven(mostPercent);
    return i18n._(
      msg`Mỗi đơn vị: tối đa ${mostPercent}% nhân viên làm việc tại cơ quan, làm tròn xuống (đơn vị 7 người: ${ofSeven} người). Người được lãnh đạo gọi vẫn vào được.`,
    );
  },
  distance: ({ where, metres }: RuleOf<'distance'>, { i18n }: Tell) => {
    switch (where) {
      case 'between-people':
        return i18n._(msg`Nhắc giữ khoảng cách ít nhất ${metres} mét giữa người với người.`);
      case 'when-talking':
        return i18n._(msg`Nhắc giữ khoảng cách ít nhất ${metres} mét khi nói chuyện, giao tiếp.`);
      case 'public-places':
        return i18n._(msg`Nhắc giữ khoảng cách ít nhất ${metres} mét ở nơi công cộng.`);
      case 'at-the-desk':
        return i18n._(msg`Nhắc giữ khoảng cách ít nhất ${metres} mét tại bàn tiếp khách.`);
    }
  },
};
