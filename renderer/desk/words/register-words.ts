import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DepartureWay,
  Direction,
  DocumentKind,
  PlateColour,
  Source,
  VehicleClass,
  VisitState,
} from '#src/domain/register/vocabulary.ts';

export const stateWords: Record<VisitState, MessageDescriptor> = {
  held: msg`Đang chờ`,
  inside: msg`Đang ở trong`,
  left: msg`Đã ra`,
  refused: msg`Không cho vào`,
  void: msg`Ghi nhầm`,
};

export const directionWords: Record<Direction, MessageDescriptor> = { in: msg`Vào`, out: msg`Ra` };

export const wayWords: Record<DepartureWay, MessageDescriptor> = {
  scan: msg`quét mã`,
  guard: msg`bảo vệ ghi`,
  presumed: msg`suy ra, không ai thấy`,
  inferred: msg`bảo vệ ghi sau, không ai thấy`,
};

export const sourceWords: Record<Source, MessageDescriptor> = {
  'office-code': msg`mã của cơ quan`,
  invite: msg`giấy mời`,
  badge: msg`thẻ nhân viên`,
  'citizen-card': msg`căn cước (khai theo thẻ)`,
  none: msg`tự khai tại kiosk`,
  guard: msg`bảo vệ nhập thay`,
  'personal-code': msg`mã QR cá nhân (khai theo mã)`,
  'insurance-card': msg`thẻ bảo hiểm y tế (khai theo thẻ)`,
  'health-certificate': msg`chứng nhận y tế có chữ ký số`,
  pass: msg`mã khách của lượt trước`,
  paper: msg`nhập lại từ sổ giấy`,
};

export const documentWords: Record<DocumentKind, MessageDescriptor> = {
  'citizen-card': msg`Căn cước`,
  'old-id': msg`Chứng minh nhân dân`,
  passport: msg`Hộ chiếu`,
  other: msg`Giấy tờ khác`,
};

export const vehicleWords: Record<VehicleClass, MessageDescriptor> = {
  car: msg`Ô tô`,
  motorbike: msg`Xe máy`,
  other: msg`Xe khác`,
};

export const colourWords: Record<PlateColour, MessageDescriptor> = {
  white: msg`biển trắng`,
  yellow: msg`biển vàng`,
  blue: msg`biển xanh`,
  red: msg`biển đỏ`,
};
