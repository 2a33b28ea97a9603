import type { QrReading } from '#renderer/scanner/qr-source.ts';

/** What the worker is sent: one picture, transferred, which it closes. */
export type ZxingPicture = VideoFrame | ImageBitmap;

/** What it answers, once for each picture. After 'broken' it is of no more use. */
export type ZxingAnswer = QrReading | { readonly outcome: 'broken' };
