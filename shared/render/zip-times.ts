const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfArchive = 0x06054b50;
/** 1 January 1980, 00:00: the first instant that a zip archive can tell. */
const firstDay = 0x0021;

/** The shortest end record; a comment may follow it, our writer makes none. */
const endLength = 22;

const setTime = (view: DataView, at: number): void => {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
};

const expectSignature = (view: DataView, at: number, signature: number): void => {
  if (view.getUint32(at, true) !== signature) throw new Error(`not a zip archive as expected at byte ${at}`);
};

/**
 * The archive with every entry's time set to 1980: the clock must not reach a file that is compared by its bytes.
 * Throws: where the bytes are not a plain zip archive without a comment; nothing was changed then.
 */
export const withoutTimes = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - endLength;
  expectSignature(view, end, endOfArchive);
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    expectSignature(view, at, centralHeader);
    const local = view.getUint32(at + 42, true);
    expectSignature(view, local, localHeader);
    setTime(view, at + 12);
    setTime(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
};
