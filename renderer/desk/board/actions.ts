import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Decided, DeskDialog, OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import type { DeskPlace } from '#renderer/desk/board/desk-places.ts';
import { isSecondWindow, openSecondWindow } from '#renderer/desk/board/second-window.ts';
import { sections } from '#renderer/desk/board/sections.ts';
import { enterSection } from '#renderer/desk/board/step-through.ts';
import { isMeasurable } from '#renderer/desk/measure/due.ts';
import type { DeskWindow } from '#src/contract/desk-windows.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** What an action knows of the desk, and what it can do there. */
export type Desk = {
  /** The waiting visit that A and R are about. */
  target: VisitSummary | null;
  /** What was decided last, by whoever sits here. */
  decided: Decided | null;
  place: DeskPlace;
  open: OpenDialog;
  go: (place: DeskPlace) => void;
};

/** `keys` as the listener spells them, `shown` as the key cap does. */
export type DeskAction = {
  id: string;
  keys: readonly string[];
  shown: string;
  words: MessageDescriptor;
  /** Its key works on the board alone. */
  isOfBoard?: true;
  /** Why it cannot be done now; null or absent: it can. */
  whyNot?: (desk: Desk) => MessageDescriptor | null;
  run: (desk: Desk) => void;
};

/** A key that belongs to a row, a dialog or a banner; whoever shows those listens to it. */
export type KeyHint = { shown: string; words: MessageDescriptor };

const opens =
  (dialog: DeskDialog) =>
  ({ open }: Desk): void =>
    open(dialog);

/** There, and with the same key back to the board. */
const visits =
  (place: DeskPlace) =>
  (desk: Desk): void =>
    desk.go(desk.place === place ? 'board' : place);

const nobodyWaits = ({ target }: Desk) => (target === null ? msg`Không có ai đang chờ quyết định.` : null);

const isUnmeasurable = (desk: Desk) => {
  if (desk.target === null || isMeasurable(desk.target)) return nobodyWaits(desk);
  return msg`Một lần đo nữa không đổi được kết quả của người này: bấm A hoặc R, kèm lý do.`;
};

const nothingDecided = ({ decided }: Desk) =>
  decided ? null : msg`Chưa có quyết định nào vừa ghi ở đây. Muốn sửa lượt cũ thì mở lượt ấy, bấm Đính chính.`;

/** In a window of its own; where the browser lets none be opened, here. */
const shows =
  (place: DeskWindow) =>
  ({ go }: Desk): void => {
    if (isSecondWindow() || !openSecondWindow(place)) go(place);
  };

/** The same key leads back from there. */
export const showWall = (desk: Desk): void => (desk.place === 'wall' ? desk.go('board') : shows('wall')(desk));

const decides =
  (decision: 'admit' | 'refuse') =>
  ({ target, open }: Desk): void => {
    if (target) open({ kind: 'decide', visit: target, decision });
  };

const callHost = ({ target, open }: Desk): void => {
  if (target) open({ kind: 'call-host', visit: target });
};

const undo = ({ decided, open }: Desk): void => {
  if (decided) open({ kind: 'undo', decided });
};

const measure = ({ target, open }: Desk): void => {
  if (target && isMeasurable(target)) open({ kind: 'measure', visit: target });
};

/** From elsewhere in the frame after: by then the board stands there. */
const enters =
  (section: keyof typeof sections) =>
  (desk: Desk): void => {
    const enter = () => enterSection(sections[section]);
    if (desk.place === 'board') return void enter();
    desk.go('board');
    requestAnimationFrame(enter);
  };

const find = (): void => document.getElementById(sections.search)?.focus();

/** Everything that can be done at the desk, once: its keys, the sheet behind `?` and the palette are made of this. */
export const actions: readonly DeskAction[] = [
  {
    id: 'admit',
    keys: ['a'],
    shown: 'A',
    words: msg`Cho vào người đang chờ được chọn`,
    isOfBoard: true,
    whyNot: nobodyWaits,
    run: decides('admit'),
  },
  {
    id: 'refuse',
    keys: ['r'],
    shown: 'R',
    words: msg`Từ chối người đang chờ được chọn`,
    isOfBoard: true,
    whyNot: nobodyWaits,
    run: decides('refuse'),
  },
  {
    id: 'measure',
    keys: ['t'],
    shown: 'T',
    words: msg`Đo thân nhiệt cho người đang chờ được chọn`,
    isOfBoard: true,
    whyNot: isUnmeasurable,
    run: measure,
  },
  {
    id: 'call-host',
    keys: ['h'],
    shown: 'H',
    words: msg`Gọi người tiếp cho người đang chờ được chọn`,
    isOfBoard: true,
    whyNot: nobodyWaits,
    run: callHost,
  },
  {
    id: 'undo',
    keys: ['z'],
    shown: 'Z',
    words: msg`Lấy lại quyết định vừa rồi`,
    isOfBoard: true,
    whyNot: nothingDecided,
    run: undo,
  },
  // Which of the two signs needs Shift depends on the keyboard's layout.
  { id: 'find', keys: ['/', 'shift+/'], shown: '/', words: msg`Tìm trong sổ`, run: find },
  {
    id: 'palette',
    keys: ['k'],
    shown: 'K · Ctrl K',
    words: msg`Làm gì, tìm ai: gõ vài chữ`,
    run: opens({ kind: 'palette' }),
  },
  { id: 'log', keys: ['q'], shown: 'Q', words: msg`Mở toàn bộ sổ, trở về bàn trực`, run: visits('log') },
  {
    id: 'numbers',
    keys: ['g'],
    shown: 'G',
    words: msg`Số liệu của một kỳ, trở về bàn trực`,
    run: visits('numbers'),
  },
  {
    id: 'entry',
    keys: ['n'],
    shown: 'N',
    words: msg`Nhập thay cho người không dùng được kiosk`,
    run: opens({ kind: 'entry' }),
  },
  {
    id: 'glance',
    keys: ['j'],
    shown: 'J',
    words: msg`Tình hình cơ quan: số người, mức cho phép, quá giờ, kiosk`,
    run: opens({ kind: 'glance' }),
  },
  { id: 'export', keys: ['e'], shown: 'E', words: msg`Xuất sổ`, run: opens({ kind: 'export' }) },
  {
    id: 'devices',
    keys: ['d'],
    shown: 'D',
    words: msg`Thiết bị của máy này: nhiệt kế, máy quét`,
    run: opens({ kind: 'devices' }),
  },
  { id: 'integrity', keys: ['s'], shown: 'S', words: msg`Tình trạng sổ, kiểm sổ`, run: opens({ kind: 'integrity' }) },
  {
    id: 'shift',
    keys: ['c'],
    shown: 'C',
    words: msg`Ca trực: bắt đầu, ghi chú, rà soát, bàn giao`,
    run: opens({ kind: 'shift' }),
  },
  {
    id: 'hand-over',
    keys: ['b'],
    shown: 'B',
    words: msg`Bàn giao ca: hai mã PIN, ký sổ và hiện mã để chụp`,
    run: opens({ kind: 'hand-over' }),
  },
  {
    id: 'paper',
    keys: ['l'],
    shown: 'L',
    words: msg`Sổ giấy: in tờ trống, nhập lại, xem tờ nào còn thiếu`,
    run: opens({ kind: 'paper' }),
  },
  {
    id: 'photo-check',
    keys: ['p'],
    shown: 'P',
    words: msg`Đối chiếu ảnh bàn giao cũ với sổ hôm nay`,
    run: opens({ kind: 'photo-check' }),
  },
  {
    id: 'evacuation',
    keys: ['v'],
    shown: 'V',
    words: msg`Danh sách sơ tán: ai còn ở trong, để tìm và để in`,
    run: opens({ kind: 'evacuation' }),
  },
  {
    id: 'vehicles',
    keys: ['u'],
    shown: 'U',
    words: msg`Xe ra, vào: xe ở trong, xe cơ quan, sổ phương tiện`,
    run: opens({ kind: 'vehicles' }),
  },
  {
    id: 'wall',
    keys: ['f'],
    shown: 'F',
    words: msg`Màn hình lớn: ai đang ở trong, trong cửa sổ riêng cho màn hình thứ hai`,
    run: showWall,
  },
  {
    id: 'log-window',
    keys: ['shift+q'],
    shown: 'Shift Q',
    words: msg`Mở toàn bộ sổ trong cửa sổ riêng`,
    run: shows('log'),
  },
  {
    id: 'waiting',
    keys: ['w'],
    shown: 'W',
    words: msg`Đến danh sách đang chờ`,
    isOfBoard: true,
    run: enters('waiting'),
  },
  {
    id: 'inside',
    keys: ['i'],
    shown: 'I',
    words: msg`Đến danh sách đang ở trong`,
    isOfBoard: true,
    run: enters('inside'),
  },
  {
    id: 'movements',
    keys: ['m'],
    shown: 'M',
    words: msg`Đến ra vào hôm nay, hoặc kết quả tìm`,
    isOfBoard: true,
    run: enters('movements'),
  },
  { id: 'keys', keys: ['?', 'shift+?'], shown: '?', words: msg`Mở bảng phím tắt này`, run: opens({ kind: 'keys' }) },
];

export const keyHints: readonly KeyHint[] = [
  { shown: '↑ ↓', words: msg`Đi theo danh sách` },
  { shown: 'Enter', words: msg`Mở lượt được chọn; trong hộp thoại: đồng ý` },
  { shown: 'O', words: msg`Ghi giờ ra cho lượt được chọn trong danh sách đang ở trong` },
  { shown: 'X', words: msg`Ghi giờ ra cho lượt được chọn mà có lẽ đã về, kèm lý do` },
  { shown: 'Y', words: msg`Giờ của máy đã đúng, khi màn hình hỏi` },
  { shown: '1 … 9', words: msg`Chọn lý do có sẵn khi quyết định` },
  { shown: 'Ctrl Enter', words: msg`Trong Nhập thay: đủ khẩu trang, đã sát khuẩn, ghi luôn` },
  {
    shown: '1 … 4 · G',
    words: msg`Trên một xe: cùng lái xe, lái xe ở lại, người khác lái, không thấy ai lái; G là ghi thêm, sửa`,
  },
  { shown: '1 2 3', words: msg`Khi rà soát: còn trong, đã về, không thấy` },
  { shown: 'Esc', words: msg`Đóng hộp thoại, xóa nội dung tìm` },
];
