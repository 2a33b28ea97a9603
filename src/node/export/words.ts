import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import type { CorrectedField } from '#src/domain/register/corrections.ts';
import type {
  Category,
  DepartureWay,
  Direction,
  DocumentKind,
  PlateColour,
  VehicleClass,
  VehicleExit,
  VisitState,
} from '#src/domain/register/vocabulary.ts';

/** The words of the paper book, for files that leave the house: always Vietnamese, whatever the screen shows. */
export const directionWords: Record<Direction, string> = { in: 'Vào', out: 'Ra' };

export const wayWords: Record<DepartureWay, string> = {
  scan: 'Quét mã',
  guard: 'Bảo vệ ghi',
  presumed: 'Suy đoán',
  inferred: 'Bảo vệ ghi sau, không ai thấy',
};

export const categoryWords: Record<Category, string> = {
  citizen: 'Công dân',
  guest: 'Khách mời',
  courier: 'Giao nhận công văn',
  contractor: 'Nhà thầu',
  driver: 'Lái xe',
  staff: 'Cán bộ, công chức',
};

export const vehicleWords: Record<VehicleClass, string> = { car: 'Ô tô', motorbike: 'Xe máy', other: 'Xe khác' };

export const colourWords: Record<PlateColour, string> = { white: 'Trắng', yellow: 'Vàng', blue: 'Xanh', red: 'Đỏ' };

/** On paper these are three books. */
export const bookWords = { people: 'Người ra vào', vehicles: 'Phương tiện ra vào', office: 'Xe cơ quan' };

export const unsaidDriver = 'Không ghi ai lái ra';
export const exitWords: Record<VehicleExit, string> = {
  own: 'Người đến cùng xe lái ra',
  other: 'Người khác lái ra',
  stays: `${unsaidDriver}; người đến cùng xe ở lại`,
  unseen: 'Không thấy ai lái ra',
  presumed: 'Không ai thấy lúc ra; xe đã vào lại',
};

/** Of what was written by mistake. */
export const struckWords = 'Ghi nhầm, đã gạch';

/** Of who never went through the gate. */
export const stoppedWords: Partial<Record<VisitState, string>> = {
  held: 'Đang chờ bảo vệ',
  refused: 'Không cho vào',
  void: struckWords,
};

/** What a correction names, by the headers of the file. */
export const fieldWords: Record<CorrectedField | 'void', string> = {
  name: 'Họ và tên',
  document: 'Giấy tờ',
  phone: 'Điện thoại',
  vehicle: 'Biển số',
  department: 'Phòng/đơn vị',
  host: 'Người tiếp',
  purpose: 'Nội dung làm việc',
  companions: 'Số người đi cùng',
  inAt: 'Giờ vào',
  leftAt: 'Giờ ra',
  decision: 'Quyết định',
  void: 'Gạch cả lượt',
};

export const stateWords: Record<VisitState, string> = {
  held: 'chờ bảo vệ',
  inside: 'đã vào',
  left: 'đã ra',
  refused: 'không cho vào',
  void: 'đã gạch',
};

export const documentWords: Record<DocumentKind, string> = {
  'citizen-card': 'Căn cước',
  'old-id': 'CMND',
  passport: 'Hộ chiếu',
  other: 'Giấy tờ khác',
};

export const reasonWords: Record<ReasonCode, string> = {
  'temperature-high': 'Thân nhiệt cao',
  'temperature-missing': 'Chưa đo thân nhiệt',
  'declaration-missing': 'Chưa khai báo y tế',
  symptoms: 'Có triệu chứng',
  travel: 'Đi qua địa phương khác',
  'contact-confirmed': 'Tiếp xúc ca bệnh',
  'contact-country': 'Tiếp xúc người từ nước có dịch',
  'contact-symptoms': 'Tiếp xúc người có triệu chứng',
  'no-mask': 'Không đeo khẩu trang',
  'not-sanitised': 'Chưa sát khuẩn',
  answer: 'Câu trả lời cần xem xét',
  'clock-suspect': 'Đồng hồ máy chưa chắc đúng',
  'temperature-again': 'Cần đo lại thân nhiệt',
  'outbreak-area': 'Đến từ vùng dịch',
  'not-urgent': 'Việc không cấp bách',
  'urgency-unknown': 'Chưa rõ việc có cấp bách không',
  'department-closed': 'Đơn vị chưa tiếp khách',
  'outside-hours': 'Ngoài giờ tiếp khách',
  'department-full': 'Đơn vị đủ người tại cơ quan',
  'office-full': 'Cơ quan đủ người',
  'gathering-full': 'Tập trung quá đông',
  'room-full': 'Phòng đủ người',
  'outside-full': 'Tập trung quá đông bên ngoài',
  'guard-first': 'Cần gặp bảo vệ trước',
  'room-cap': 'Quá sức chứa của phòng họp',
  'meeting-cap': 'Quá số người của cuộc họp',
};
