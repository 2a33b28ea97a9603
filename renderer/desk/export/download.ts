import { saveFile } from '#renderer/ui/save-file.ts';
import { sessionHeader } from '#src/contract/session-header.ts';

/**
 * Fetches the file with the session's header and hands it to the browser to save. A plain link would have to carry the
 * session in the address, where it would stay in histories and logs. Rejects when the file did not come.
 */
export async function download(file: { path: string; fileName: string }, session: string | null): Promise<void> {
  const headers: HeadersInit = session === null ? {} : { [sessionHeader]: session };
  const response = await fetch(new URL(file.path, location.origin), { headers });
  if (!response.ok) throw new Error(`The export answered ${response.status}.`);
  saveFile(await response.blob(), file.fileName);
}
