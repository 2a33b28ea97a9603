import type { Random } from '#src/node/demo/random.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Hoàng'];
const given = ['Minh Khánh', 'Thị Hồng Nhung', 'Văn Mẫu', 'Quỳnh Như', 'Đức Thắng'];
const places = [
  'Thôn Đông Hồ, Song Hồ, Thuận Thành, Bắc Ninh',
  'Số 12 ngõ 34 phố Trần Quý Cáp, Văn Miếu, Đống Đa, Hà Nội',
  'Tổ 5, Khu 2, Thị trấn Yên Thịnh, Yên Mô, Ninh Bình',
];
const base45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Made up: a citizen card's text, a certificate's, or the short one of a pass. */
export type CodeKind = 'card' | 'certificate' | 'pass';

export function codeText(random: Random, kind: CodeKind): string {
  if (kind === 'card') {
    const name = `${random.pick(families)} ${random.pick(given)}`;
    const sex = random.pick(['Nam', 'Nữ']);
    return [
      random.digits(12),
      random.digits(9),
      name,
      random.digits(8),
      sex,
      random.pick(places),
      random.digits(8),
    ].join('|');
  }
  const length = kind === 'certificate' ? random.between(420, 620) : 56;
  const body = Array.from({ length }, () => base45[random.between(0, base45.length - 1)]).join('');
  return `${kind === 'certificate' ? 'HC1' : 'GB1'}:${body}`;
}
