import { z } from 'zod';
import { clean } from '#src/domain/text/nfc.ts';

/** Ids are made by whoever starts the thing (client-made command ids make repeating a command harmless). */
export const id = z.uuid();

/** An instant on the wire: ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });

/** A local day, yyyy-mm-dd. */
export const day = z.iso.date();

/** Text a person typed or a code carried: NFC, no control or direction marks, 1…max characters after that. */
export const humanText = (max: number) => z.string().max(4096).transform(clean).pipe(z.string().min(1).max(max));

/** The same, where nothing is a fine answer too: an empty text becomes null. */
export const optionalText = (max: number) =>
  z
    .string()
    .max(4096)
    .nullable()
    .transform((text) => (text === null ? null : clean(text) || null))
    .pipe(z.string().max(max).nullable());

export const pin = z.string().regex(/^\d{6}$/);
