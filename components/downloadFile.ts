/** Saves a file through the browser's own download, which needs no permission. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the blob over by then; earlier, Firefox may cancel it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The same for a short text. */
export function downloadText(name: string, type: string, text: string): void {
  downloadFile(name, new Blob([text], { type }));
}
