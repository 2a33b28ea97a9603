import { sessionHeader } from '#src/contract/session-header.ts';

/**
 * Fetches the file with the session's header and hands it to the browser to save. A plain link would have to carry the
 * session in the address, where it would stay in histories and logs. Rejects when the file did not come.
 */
export async function download(file: { path: string; fileName: string }, session: string | null): Promise<void> {
  const headers: HeadersInit = session === null ? {} : { [sessionHeader]: session };
  const response = await fetch(new URL(file.path, location.origin), { headers });
  if (!response.ok) throw new Error(`The export answered ${response.status}.`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseMs);
}

/** Long enough for the browser to have taken the file over. */
const releaseMs = 60_000;
