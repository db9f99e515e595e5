const extension = '.xlsx';

/** Whether a file of the folder is a spreadsheet; lock files and files that are being written are not. */
export function isSpreadsheetFile(fileName: string): boolean {
  return (
    fileName.toLowerCase().endsWith(extension) && !/^(\.|~\$)/.test(fileName) && fileName.length > extension.length
  );
}

/** Drive's name of a file: macOS writes Arabic letters and their marks apart. */
export const spreadsheetName = (fileName: string): string => fileName.slice(0, -extension.length).normalize('NFC');

/** A file name for a spreadsheet that no other file has: what file systems forbid is replaced, Arabic stays. */
export function fileNameFor(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const base = cutToBytes(allowed(name), 200);
  for (let number = 1; ; number++) {
    const fileName = `${number === 1 ? base : `${base} (${number})`}${extension}`;
    if (!used.has(fileName.toLowerCase())) return fileName;
  }
}

function allowed(name: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones to take out
  const replaced = name.toWellFormed().replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_');
  const plain = replaced.replace(/^[.~\s]+|[.\s]+$/g, '');
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain;
}

/** File systems take 255 bytes; an Arabic letter is two. */
function cutToBytes(text: string, bytes: number): string {
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > bytes) break;
    cut += character;
  }
  return cut;
}
