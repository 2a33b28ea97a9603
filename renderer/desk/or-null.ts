/** What was typed; null where nothing was. */
export const orNull = (text: string): string | null => text.trim() || null;
