import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Kind } from '#src/domain/journal/kinds.ts';

/** What happened to a visit, line by line of the book. Kinds of the book that never concern one visit are left out. */
const kindWords: Partial<Record<Kind, MessageDescriptor>> = {
  arrival: msg`Đến`,
  declaration: msg`Khai báo y tế`,
  reading: msg`Đo thân nhiệt`,
  decision: msg`Quyết định`,
  departure: msg`Ra về`,
  'vehicle-in': msg`Xe vào`,
  'vehicle-out': msg`Xe ra`,
  correction: msg`Dòng đính chính`,
  void: msg`Hủy lượt`,
  'host-call': msg`Gọi người tiếp`,
  view: msg`Xem thông tin cá nhân`,
};

/** The words for `kind`, or null for a kind this screen has no word for (a newer host may know more of them). */
export const wordsOfKind = (kind: string): MessageDescriptor | null => kindWords[kind as Kind] ?? null;
