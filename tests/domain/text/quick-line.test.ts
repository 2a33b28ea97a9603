import { expect, it } from 'vitest';
import { readQuickLine } from '#src/domain/text/quick-line.ts';

const nothing = { document: null, phone: null, vehicle: null, celsius: null };

it.each<[string, Partial<ReturnType<typeof readQuickLine>>]>([
  ['Bùi Văn Tám', { name: 'Bùi Văn Tám' }],
  ['  Bùi  Văn Tám ', { name: 'Bùi Văn Tám' }],
  ['Bùi Văn Tám 001090000001', { name: 'Bùi Văn Tám', document: { kind: 'citizen-card', number: '001090000001' } }],
  ['Bùi Văn Tám 0912345678', { name: 'Bùi Văn Tám', phone: '0912345678' }],
  ['Bùi Văn Tám 012345678', { name: 'Bùi Văn Tám', document: { kind: 'old-id', number: '012345678' } }],
  ['C1234567 Jane Roe', { name: 'Jane Roe', document: { kind: 'passport', number: 'C1234567' } }],
  ['Lái xe 29B1-123.45', { name: 'Lái xe', vehicle: { class: 'motorbike', plate: '29B1-123.45' } }],
  ['Tám 29-B1 123.45', { name: 'Tám', vehicle: { class: 'motorbike', plate: '29-B1 123.45' } }],
  ['30A-123.45 Tám', { name: 'Tám', vehicle: { class: 'car', plate: '30A-123.45' } }],
  ['51c12345 Tám', { name: 'Tám', vehicle: { class: 'car', plate: '51C12345' } }],
  ['29-B1 1234', { name: '', vehicle: { class: 'motorbike', plate: '29-B1 1234' } }],
  ['Tám 36,5', { name: 'Tám', celsius: '36,5' }],
  ['38.2 Tám 29-B1 123.45', { name: 'Tám', celsius: '38.2', vehicle: { class: 'motorbike', plate: '29-B1 123.45' } }],
  // No temperature of a living person, or none with one decimal.
  ['Phòng 12,5 36,55', { name: 'Phòng 12,5 36,55' }],
  // What is no number of anything stays in the name: nothing that was typed is lost.
  ['Đoàn 12', { name: 'Đoàn 12' }],
  ['0001', { name: '0001' }],
  [
    'Bùi Văn Tám 001090000001 0912345678 30A-123.45',
    {
      name: 'Bùi Văn Tám',
      document: { kind: 'citizen-card', number: '001090000001' },
      phone: '0912345678',
      vehicle: { class: 'car', plate: '30A-123.45' },
    },
  ],
])('reads %j', (text, said) => {
  expect(readQuickLine(text)).toEqual({ ...nothing, ...said });
});
