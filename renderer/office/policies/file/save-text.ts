/** Long enough for the browser to have taken the file over. */
const releaseMs = 60_000;

/** Hands a text to the browser to save. */
export function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseMs);
}
