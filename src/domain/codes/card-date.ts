const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/;
const withSlashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const firstYear = 1900;
const lastYear = 2099;

/** A date of a citizen card, `ddMMyyyy` or `dd/MM/yyyy`, as `yyyy-mm-dd`; undefined when there is no such day. */
export function readCardDate(text: string): string | undefined {
  const [, day, month, year] = digitsOnly.exec(text) ?? withSlashes.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return isDay(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

/** Whether the text stands where a date stands, even if it is none (`00001990`, when only the year is known) or empty. */
export function looksLikeCardDate(text: string): boolean {
  return /^[\d/]{0,10}$/.test(text);
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
