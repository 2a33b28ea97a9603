import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPicture } from '#renderer/scanner/read-picture.ts';
import { createBook, guard } from '#tests/renderer/desk/book.ts';
import { aNote } from '#tests/renderer/desk/integrity-book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';
import { takePhoto } from '#tests/renderer/desk/photo.ts';

const usual = { turnDegrees: 0, modulePx: 8, noise: 30, quality: 0.8 };

it.each([
  ['as it is', usual],
  ['turned by hand, from near', { ...usual, turnDegrees: 17, modulePx: 12 }],
  ['on its side', { ...usual, turnDegrees: 94 }],
  ['upside down, from afar', { ...usual, turnDegrees: 186, modulePx: 6 }],
  ['grainy and pressed hard', { ...usual, turnDegrees: -23, noise: 90, quality: 0.35 }],
])('a photo of the hand-over code is read, %s', async (_how, photo) => {
  expect(await readPicture(await takePhoto(aNote, photo))).toBe(aNote);
});

it('a photo without a code reads as nothing, and what is no picture is refused', async () => {
  expect(await readPicture(await takePhoto(null, usual))).toBeNull();
  await expect(readPicture(new File(['not a picture'], 'x.jpg', { type: 'image/jpeg' }))).rejects.toThrow();
});

/** A decoder in WebAssembly on a busy machine: a limit against hanging, not a measurement. */
const patience = { timeout: 30_000 };

/** Puts a file where a guard would choose one. */
async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no way to choose a file');
  await userEvent.upload(input, file);
}

async function openPhotoCheck() {
  const desk = createBook();
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  await screen.findByText('Không có ai chờ quyết định.');
  await userEvent.keyboard('p');
  await screen.findByRole('dialog', { name: 'Đối chiếu ảnh cũ' });
  return { desk, screen };
}

it('the desk holds a photographed code against the book and says how many lines came since', async () => {
  const { desk, screen } = await openPhotoCheck();
  await choose(await takePhoto(aNote, { ...usual, turnDegrees: 8 }));
  await screen.findByText('Khớp với sổ hôm nay, thêm 50 dòng từ lúc đó.', {}, patience);
  expect(desk.integrity.told.compare).toEqual([aNote]);
});

it('the desk says where the book breaks', async () => {
  const { desk, screen } = await openPhotoCheck();
  desk.integrity.answerComparison({ outcome: 'broken', reason: 'rewritten', lines: 1234, at: null, renewed: null });
  await choose(await takePhoto(aNote, usual));
  await screen.findByText('Không khớp: trong 1.234 dòng đầu của sổ có dòng đã bị viết lại sau khi chụp.', {}, patience);
});

it('the desk says that a picture has no code, asks nothing, and forgets it at the next picture', async () => {
  const { desk, screen } = await openPhotoCheck();
  await choose(await takePhoto(null, usual));
  await screen.findByText(/Không thấy mã nào đọc được trong ảnh/, {}, patience);
  expect(desk.integrity.told.compare).toEqual([]);
  await choose(await takePhoto(aNote, usual));
  await screen.findByText(/Khớp với sổ hôm nay/, {}, patience);
  expect(screen.queryByText(/Không thấy mã nào/)).toBeNull();
});

it('the desk takes the text of a slip, typed or pasted', async () => {
  const { desk, screen } = await openPhotoCheck();
  await userEvent.click(screen.getByText('Dán chữ'));
  const field = await screen.findByRole('textbox', { name: 'Chữ của bản đã ký' });
  await userEvent.fill(field, aNote);
  await userEvent.click(screen.getByRole('button', { name: 'Đối chiếu' }));
  await screen.findByText(/Khớp với sổ hôm nay/);
  expect(desk.integrity.told.compare).toEqual([aNote]);
});
