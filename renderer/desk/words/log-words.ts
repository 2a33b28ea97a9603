import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HealthMark, TemperatureMark } from '#src/domain/register/vocabulary.ts';

export const temperatureWords: Record<TemperatureMark, MessageDescriptor> = {
  none: msg`không đo`,
  normal: msg`bình thường`,
  high: msg`cao`,
};

export const healthWords: Record<HealthMark, MessageDescriptor> = {
  none: msg`không khai`,
  clear: msg`không có gì`,
  yes: msg`có dấu hiệu`,
};
