import type { Shares } from '#src/node/demo/random.ts';

/** Family names by their share of the population in per cent (well-known orders of magnitude; the rest is spread out). */
export const familyNames: Shares<string> = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7],
  ['Hoàng', 3],
  ['Huỳnh', 2.1],
  ['Phan', 4.5],
  ['Vũ', 2.4],
  ['Võ', 1.5],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ['Đinh', 0.9],
  ['Trương', 0.9],
  ['Đoàn', 0.6],
  ['Lâm', 0.5],
  ['Mai', 0.5],
  ['Trịnh', 0.5],
  ['Tạ', 0.3],
  ['Đào', 0.5],
  ['Cao', 0.4],
  ['Lương', 0.5],
  ['Hà', 0.4],
  ['Tô', 0.3],
  ['Châu', 0.3],
  ['Tống', 0.2],
  ['Quách', 0.1],
  ['Thạch', 0.1],
];

/** An empty middle name makes a name of two words. */
export const middleNames: Record<'male' | 'female', Shares<string>> = {
  male: [
    ['Văn', 30],
    ['Đức', 8],
    ['Hữu', 6],
    ['Minh', 7],
    ['Quang', 6],
    ['Quốc', 5],
    ['Công', 4],
    ['Xuân', 4],
    ['Thanh', 4],
    ['Ngọc', 4],
    ['Anh', 3],
    ['Đình', 4],
    ['Tuấn', 3],
    ['Hoàng', 3],
    ['Trọng', 2],
    ['Bá', 1],
    ['Gia', 2],
    ['', 4],
  ],
  female: [
    ['Thị', 34],
    ['Thị Thu', 4],
    ['Thị Thanh', 4],
    ['Thị Ngọc', 4],
    ['Thị Hồng', 3],
    ['Thị Kim', 3],
    ['Thị Phương', 2],
    ['Ngọc', 7],
    ['Thu', 5],
    ['Thanh', 5],
    ['Phương', 5],
    ['Minh', 4],
    ['Khánh', 3],
    ['Diệu', 2],
    ['Bảo', 2],
    ['Quỳnh', 2],
    ['Hoàng', 2],
    ['', 4],
  ],
};

export const givenNames: Record<'male' | 'female', Shares<string>> = {
  male: shares(
    'Hùng Dũng Tuấn Minh Nam Sơn Hải Thắng Long Cường Đức Anh Bình Trung Hiếu Hoàng Quân Khoa Phúc Tùng',
    'Việt Thành Tân Lâm Đạt Khánh Huy Phong Tiến Quyết Nghĩa Vinh Kiên Thịnh Lộc Toàn Hòa Định Đông Ân Bảo Duy Giang Tài Trí Thiện Đăng Khang Nhân Vũ',
  ),
  female: shares(
    'Hương Lan Hoa Mai Hằng Hà Nga Thủy Trang Linh Hạnh Phương Thảo Ngọc Yến Dung Loan Hồng Anh Huyền',
    'Nhung Vân Thu Oanh Tuyết Quỳnh Ngân Hiền Liên Nguyệt Thúy Trinh My Vy Ánh Đào Bích Cúc Châu Diễm Giang Khuê Lệ Nhi Như Phượng Sen Trâm Tâm Xuân',
  ),
};

/** The frequent ones come about three times as often as the others. */
function shares(frequent: string, others: string): Shares<string> {
  const weigh = (names: string, share: number) => names.split(' ').map((name) => [name, share] as const);
  return [...weigh(frequent, 3), ...weigh(others, 1)];
}
