import { type Embedded, idOfForeignFile } from './embedded-id.ts';
import type { FileRecord, Fingerprint } from './file-records.ts';

/** A file as it stands in the folder. What is embedded is known only where the file changed. */
export interface SeenFile {
  readonly fileName: string;
  readonly now: Fingerprint;
  readonly unchanged: boolean;
  readonly embedded: Embedded | undefined;
}

/** Which record each file has now, and which records have to be written. */
export interface Recognised {
  readonly present: FileRecord[];
  readonly changed: FileRecord[];
}

/**
 * Tells which spreadsheet each file is, after people renamed, copied, replaced and deleted files.
 * A known name keeps its id, unless the id inside shows that another known file was put there; an unknown name has the
 * id inside, if no file that is more likely the original has it; else an id of its own.
 */
export function recogniseFiles(files: readonly SeenFile[], records: readonly FileRecord[], nowMs: number): Recognised {
  const owners = ownersOf(files, records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const present: FileRecord[] = [];
  const changed: FileRecord[] = [];
  for (const file of files) {
    const id = owners.get(file.fileName) ?? '';
    const old = byId.get(id);
    const record =
      old && file.unchanged && old.fileName === file.fileName && !old.gone ? old : recordOf(file, id, old, nowMs);
    present.push(record);
    if (record !== old) changed.push(record);
  }
  const ids = new Set(owners.values());
  for (const record of records) if (!ids.has(record.id) && !record.gone) changed.push({ ...record, gone: true });
  return { present, changed };
}

/** The id of each file, by its name. */
function ownersOf(files: readonly SeenFile[], records: readonly FileRecord[]): Map<string, string> {
  const at = new Map(records.filter(({ gone }) => !gone).map((record) => [record.fileName, record]));
  const known = new Set(records.map(({ id }) => id));
  const owners = new Map<string, string>();
  const taken = new Set<string>();
  const give = (file: SeenFile, id: string) => {
    owners.set(file.fileName, id);
    taken.add(id);
  };
  const left = () => files.filter(({ fileName }) => !owners.has(fileName));
  // 1. Files at their known place, as they were or with the id inside that they had: a copy keeps its original's.
  for (const file of files) {
    const home = at.get(file.fileName);
    const inside = file.embedded?.id;
    if (home && (file.unchanged || (inside !== undefined && (inside === home.id || inside === home.carries))))
      give(file, home.id);
  }
  // 2. Files with a known id inside whose own place is empty: renamed, exchanged, or come back.
  for (const file of likeliestFirst(left())) {
    const id = file.embedded?.id;
    if (id && known.has(id) && !taken.has(id)) give(file, id);
  }
  // 3. Other content at a known place: replaced, or damaged.
  for (const file of left()) {
    const home = at.get(file.fileName)?.id;
    if (home && !taken.has(home)) give(file, home);
  }
  // 4. An id that nobody remembers: as after the records were deleted.
  for (const file of likeliestFirst(left())) {
    const id = file.embedded?.id;
    if (id && !taken.has(id)) give(file, id);
  }
  for (const file of left()) give(file, foreignId(file.fileName, taken));
  return owners;
}

/** Copies are called "Copy of …", "… - Copy", "… (2)": the shortest name is most likely the original, then the oldest. */
const likeliestFirst = (files: readonly SeenFile[]): SeenFile[] =>
  [...files].sort((one, other) => one.fileName.length - other.fileName.length || one.now.mtimeMs - other.now.mtimeMs);

function foreignId(fileName: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = idOfForeignFile(fileName, attempt);
    // The same name coming back is the same file again.
    if (!taken.has(id)) return id;
  }
}

function recordOf(file: SeenFile, id: string, old: FileRecord | undefined, nowMs: number): FileRecord {
  const { fileName, now, embedded } = file;
  const sameName = old?.fileName === fileName;
  return {
    id,
    fileName,
    seen: now,
    createdMs: old?.createdMs ?? nowMs,
    beside: old?.beside ?? {},
    name: sameName ? old.name : undefined,
    // Where nothing is remembered, the present is later than anything told before.
    version: old ? Math.max(old.version + 1, Math.ceil(now.mtimeMs)) : Math.max(nowMs, Math.ceil(now.mtimeMs)),
    modifiedMs: old ? Math.max(old.modifiedMs + 1, Math.floor(now.mtimeMs)) : Math.floor(now.mtimeMs),
    appProperties: old?.appProperties ?? (embedded?.id === id ? embedded.appProperties : {}),
    next: old?.next,
    carries: embedded?.id,
  };
}
