import type { Table } from '#src/domain/register/import/columns.ts';

/** Why a file cannot be read; the screen says what to do. */
export type FileRefusal = 'too-large' | 'too-long' | 'not-a-list' | 'wrong-encoding' | 'empty';
export type FileAnswer = { ok: true; table: Table } | { ok: false; reason: FileRefusal };

export const longestList = 5000;
const mostBytes = 5_000_000;

/** UTF-8 that was once read as Windows-1252, as in "Nguyá»…n", and what a wrong decoding leaves behind. */
const mojibake = /\uFFFD|á»|áº|Ã[¡-¿]|Ä‘|Æ°|Æ¡/;

/** A list in CSV (comma, semicolon or tab), XLSX, XLS or ODS, as the texts that people see in it. */
export async function readListFile(file: File): Promise<FileAnswer> {
  if (file.size > mostBytes) return { ok: false, reason: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const rows = isBinary(bytes) ? await readWorkbook(bytes) : await readText(bytes);
  if (typeof rows === 'string') return { ok: false, reason: rows };
  if (rows.length > longestList) return { ok: false, reason: 'too-long' };
  return rows.some((row) => row.some((cell) => cell.trim() !== ''))
    ? { ok: true, table: rows }
    : { ok: false, reason: 'empty' };
}

/** Zip (XLSX, ODS) and OLE (XLS) begin so; a text has no zero bytes. */
const isBinary = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf) ||
  bytes.subarray(0, 4096).includes(0);

async function readText(bytes: Uint8Array): Promise<string[][] | FileRefusal> {
  const { parseCsv } = await import('hucre/csv');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (mojibake.test(text)) return 'wrong-encoding';
    return parseCsv(text, { typeInference: false }).map((row) => row.map(toText));
  } catch (error) {
    return error instanceof TypeError ? 'wrong-encoding' : 'not-a-list';
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][] | FileRefusal> {
  const { read } = await import('hucre');
  try {
    const { sheets } = await read(bytes);
    return (sheets[0]?.rows ?? []).map((row) => row.map(toText));
  } catch {
    return 'not-a-list';
  }
}

type Cell = string | number | boolean | Date | null | undefined;

/** A spreadsheet's date is a wall clock without a zone, which its readers give as UTC. */
function toText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return new Date(cell.getTime()).toISOString().slice(0, 16);
  return typeof cell === 'number'
    ? cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
    : String(cell);
}
