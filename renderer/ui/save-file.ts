/** Hands a file to the browser to save under this name. */
export function saveFile(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseMs);
}

/** Long enough for the browser to have taken the file over. */
const releaseMs = 60_000;
