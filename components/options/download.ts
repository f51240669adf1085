/** Hands a file to the browser's downloads; no permission is needed for that. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file over when the click returns, but reads it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
