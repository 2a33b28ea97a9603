import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { listOf, type Tell } from '#renderer/ui/rules/tell.ts';
import type { OutbreakArea, Proof, RuleOf, replaceable, Whom } from '#src/domain/policy/rules.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';

export const whomWords: Record<Whom, MessageDescriptor> = {
  visitors: msg`Khách đến`,
  staff: msg`Nhân viên`,
  everyone: msg`Khách và nhân viên`,
};

export const proofWords: Record<Proof, MessageDescriptor> = {
  vaccination: msg`giấy chứng nhận đã tiêm chủng`,
  test: msg`kết quả xét nghiệm âm tính`,
  recovery: msg`giấy chứng nhận đã khỏi bệnh`,
  ncovi: msg`khai báo trên NCOVI`,
  bluezone: msg`ứng dụng Bluezone`,
  'declared-online': msg`khai báo y tế điện tử đã làm trước`,
};

export const replaceableWords: Record<(typeof replaceable)[number], MessageDescriptor> = {
  declaration: msg`khai báo tại cửa`,
  temperature: msg`đo thân nhiệt`,
  'outbreak-areas': msg`việc bị giữ lại vì đã đến vùng có dịch`,
};

function temperatureWords(rule: RuleOf<'temperature'>, { i18n }: Tell): string {
  const who = i18n._(whomWords[rule.of]);
  const degrees = formatTenths(rule.tenths, i18n.locale === 'vi' ? ',' : '.');
  const wait = rule.secondAfterMinutes;
  const limit =
    rule.operator === 'more-than'
      ? i18n._(msg`${who} phải đo thân nhiệt; trên ${degrees} °C thì giữ lại.`)
      : i18n._(msg`${who} phải đo thân nhiệt; từ ${degrees} °C trở lên thì giữ lại.`);
  const again =
    wait === null
      ? i18n._(msg`Lấy kết quả lần đo đầu.`)
      : i18n._(msg`Nghỉ ${plural(wait, { other: '# phút' })} rồi đo lại: lần sau không cao thì được vào.`);
  return `${limit} ${again}`;
}

function areaWords({ names, fromDay, toDay }: OutbreakArea, { i18n }: Tell): string {
  const name = names.join(' / ');
  const from = formatIsoDay(fromDay);
  if (toDay === null) return i18n._(msg`${name} (từ ${from})`);
  const to = formatIsoDay(toDay);
  return i18n._(msg`${name} (${from} đến ${to})`);
}

/** Rules that ask about health. */
export const healthSentences = {
  temperature: temperatureWords,
  mask: ({ of }: RuleOf<'mask'>, { i18n }: Tell) => {
    const who = i18n._(whomWords[of]);
    return i18n._(msg`${who} phải đeo khẩu trang.`);
  },
  sanitiser: ({ of }: RuleOf<'sanitiser'>, { i18n }: Tell) => {
    const who = i18n._(whomWords[of]);
    return i18n._(msg`${who} phải sát khuẩn tay.`);
  },
  declaration: ({ of, form }: RuleOf<'declaration'>, { i18n, formOf }: Tell) => {
    const who = i18n._(whomWords[of]);
    const title = formOf(form);
    return i18n._(msg`${who} phải khai báo y tế theo mẫu “${title}”.`);
  },
  'look-back': ({ days }: RuleOf<'look-back'>, { i18n }: Tell) =>
    i18n._(msg`Câu hỏi khai báo tính trong ${plural(days, { other: '# ngày' })} gần đây.`),
  'outbreak-areas': ({ areas, effect }: RuleOf<'outbreak-areas'>, tell: Tell) => {
    const places = listOf(
      tell,
      areas.map((area) => areaWords(area, tell)),
    );
    return effect === 'hold'
      ? tell.i18n._(msg`Giữ lại người đã đến hoặc đi qua vùng có dịch: ${places}.`)
      : tell.i18n._(msg`Không cho vào người đã đến hoặc đi qua vùng có dịch: ${places}.`);
  },
  'proof-accepted': ({ proof, insteadOf }: RuleOf<'proof-accepted'>, { i18n }: Tell) => {
    const [shown, spared] = [i18n._(proofWords[proof]), i18n._(replaceableWords[insteadOf])];
    return i18n._(msg`Người có ${shown} được miễn ${spared}.`);
  },
  'health-off': (_rule: RuleOf<'health-off'>, { i18n }: Tell) =>
    i18n._(msg`Tắt phần y tế: không hỏi, không giữ gì về sức khỏe, dù văn bản khác có yêu cầu.`),
};
