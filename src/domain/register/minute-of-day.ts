const written = /^(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?\s*(?:phút)?$/i;
const digits = /^(\d{1,2})(\d{2})$/;

/**
 * The minute of the day that a time is, as people write it: 7:30, 7h30, 7h, 0730, 7 giờ 30. 24 hours; the end of the day
 * is 24:00 (1440). Null for anything else, and never a guess at which half of the day "5" is.
 */
export function readMinute(text: string): number | null {
  const time = text.normalize('NFC').trim();
  const [, hours, minutes = '0'] = written.exec(time) ?? digits.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= 24 * 60 ? minute : null;
}
