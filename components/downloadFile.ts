/** Saves a file through the browser's own download, which needs no permission. */
export function downloadFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the blob over by then; earlier, Firefox may cancel it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
