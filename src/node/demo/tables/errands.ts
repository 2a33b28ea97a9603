import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import type { Category } from '#src/domain/register/vocabulary.ts';

/** What people come for. */
export const purposes: Record<Exclude<Category, 'staff'>, readonly string[]> = {
  citizen: [
    'Nộp hồ sơ đăng ký đề tài',
    'Nhận kết quả hồ sơ',
    'Bổ sung hồ sơ',
    'Hỏi thủ tục sở hữu trí tuệ',
    'Đăng ký kiểm định phương tiện đo',
    'Nộp đơn kiến nghị',
    'Xin cấp giấy phép an toàn bức xạ',
    'Tra cứu thông tin khoa học',
  ],
  guest: [
    'Họp hội đồng nghiệm thu đề tài',
    'Họp triển khai nhiệm vụ quý',
    'Làm việc về chuyển giao công nghệ',
    'Trao đổi hợp tác đào tạo',
    'Dự hội thảo chuyển đổi số',
    'Họp thẩm định công nghệ',
  ],
  courier: ['Giao công văn', 'Giao bưu phẩm', 'Nhận bưu phẩm', 'Giao báo'],
  contractor: ['Sửa điều hòa', 'Bảo trì thang máy', 'Kiểm tra mạng', 'Thay thiết bị điện', 'Vệ sinh kính', 'Cây cảnh'],
  driver: ['Đưa đón lãnh đạo', 'Chở tài liệu', 'Đưa xe đi bảo dưỡng', 'Giao văn phòng phẩm'],
};

/** The guard's word on a held visit, by what held it. */
export const verdictNotes: Partial<Record<ReasonCode, { admit: readonly string[]; refuse: readonly string[] }>> = {
  'temperature-high': {
    admit: ['Đo lại sau 10 phút nghỉ: bình thường', 'Vừa đi nắng, đo lại bằng nhiệt kế thủy ngân: bình thường'],
    refuse: ['Đo lại vẫn sốt, mời về và hướng dẫn đến cơ sở y tế'],
  },
  symptoms: {
    admit: ['Có giấy của bác sĩ: viêm họng dị ứng', 'Ho do viêm họng, đã trao đổi với phòng tiếp'],
    refuse: ['Có triệu chứng, hẹn làm việc qua điện thoại'],
  },
  'contact-symptoms': {
    admit: ['Người nhà ho thường, đã có xét nghiệm âm tính'],
    refuse: ['Hẹn lại sau khi có kết quả xét nghiệm'],
  },
  'contact-country': {
    admit: ['Có giấy hoàn thành cách ly'],
    refuse: ['Chưa có giấy hoàn thành cách ly'],
  },
  'no-mask': { admit: ['Đã phát khẩu trang'], refuse: ['Không đeo khẩu trang dù đã phát'] },
  'not-sanitised': { admit: ['Dị ứng cồn, đã rửa tay xà phòng'], refuse: ['Không chịu sát khuẩn tay'] },
};

export const handNotes: readonly string[] = [
  'Không dùng được kiosk, bảo vệ nhập giúp',
  'Mất điện kiosk, chép lại từ sổ giấy',
  'Người cao tuổi, bảo vệ nhập giúp',
];

export const eveningNote = 'Kiểm tra cuối ngày: đã ra về';
