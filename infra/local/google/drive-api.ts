import type { DriveFolder } from './drive-folder.ts';
import { parseDriveQuery } from './drive-query.ts';
import { applyFieldMask, parseFieldMask } from './field-mask.ts';
import type { FileRecord } from './file-records.ts';
import { answer, flag, type GoogleAnswer, type GoogleCall, onlyServed, onlyServedFields } from './google-call.ts';
import { badRequest, fileNotFound, GoogleError, notServed } from './google-error.ts';
import type { SpreadsheetFiles } from './spreadsheet-files.ts';

const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** The shared drive that the folder is. */
export interface SharedDrive {
  readonly driveId: string;
  readonly folder: DriveFolder;
  readonly files: SpreadsheetFiles;
}

/** The Drive API v3, as far as it is served. */
export function driveApi(drive: SharedDrive): (call: GoogleCall) => Promise<GoogleAnswer> {
  return async (call) => {
    const [, id] = /^\/drive\/v3\/files(?:\/([^/:]+))?$/.exec(call.path) ?? [];
    const onFiles = call.path === '/drive/v3/files';
    if (onFiles && call.method === 'GET') return listFiles(drive, call);
    if (onFiles && call.method === 'POST') return createFile(drive, call);
    if (id && call.method === 'GET') return getFile(drive, decodeURIComponent(id), call);
    if (id && call.method === 'PATCH') return trashFile(drive, decodeURIComponent(id), call);
    if (id && call.method === 'DELETE') return deleteFile(drive, decodeURIComponent(id), call);
    throw notServed(`${call.method} ${call.path}`);
  };
}

/** A file's metadata, whole. */
function metadataOf({ driveId, folder }: SharedDrive, record: FileRecord): Record<string, unknown> {
  return {
    kind: 'drive#file',
    id: record.id,
    name: folder.nameOf(record),
    mimeType: spreadsheetType,
    driveId,
    parents: [driveId],
    trashed: false,
    version: String(record.version),
    createdTime: new Date(record.createdMs).toISOString(),
    modifiedTime: new Date(record.modifiedMs).toISOString(),
    ...(Object.keys(record.appProperties).length > 0 ? { appProperties: record.appProperties } : {}),
  };
}

const plainFields = 'kind,id,name,mimeType';

const listParameters = [
  'corpora',
  'driveId',
  'includeItemsFromAllDrives',
  'supportsAllDrives',
  'pageSize',
  'pageToken',
  'q',
];

async function listFiles(drive: SharedDrive, { query }: GoogleCall): Promise<GoogleAnswer> {
  onlyServed(query, listParameters);
  refuseOtherDrive(drive, query);
  const {
    mimeType = spreadsheetType,
    trashed = false,
    appProperties,
  } = parseDriveQuery(query.get('q') || `trashed=false`);
  const mask = parseFieldMask(query.get('fields') || `kind,incompleteSearch,nextPageToken,files(${plainFields})`);
  const wanted = (record: FileRecord) => appProperties.every(({ key, value }) => record.appProperties[key] === value);
  // Google lists the latest first; the id settles what changed in the same moment.
  const all = (await drive.folder.list())
    .filter((record) => !trashed && mimeType === spreadsheetType && wanted(record))
    .sort((one, other) => other.modifiedMs - one.modifiedMs || (one.id < other.id ? -1 : 1));
  const { page, nextPageToken } = pageOf(all, query);
  const files = page.map((record) => metadataOf(drive, record));
  const body = { kind: 'drive#fileList', incompleteSearch: false, ...(nextPageToken ? { nextPageToken } : {}), files };
  return answer(applyFieldMask(body, mask));
}

function refuseOtherDrive({ driveId }: SharedDrive, query: URLSearchParams): void {
  const given = query.get('driveId');
  const corpora = query.get('corpora') ?? (given ? 'drive' : 'user');
  if (!['drive', 'user', 'allDrives'].includes(corpora)) throw notServed(`corpora=${corpora}`);
  if ((corpora === 'drive') !== (given !== null))
    throw badRequest('The driveId parameter must be specified if and only if corpora is set to drive.');
  const all = flag(query, 'includeItemsFromAllDrives') && flag(query, 'supportsAllDrives');
  if (given !== null && !all)
    throw badRequest('includeItemsFromAllDrives and supportsAllDrives must be true where a driveId is given.');
  if (given !== null && given !== driveId) {
    throw new GoogleError(404, `Shared drive not found: ${given}`, {
      drive: { reason: 'notFound', location: 'driveId', locationType: 'parameter' },
    });
  }
}

/** Pages go by the last file told, so that a change in between neither repeats nor skips the others. */
function pageOf(
  all: readonly FileRecord[],
  query: URLSearchParams,
): { page: readonly FileRecord[]; nextPageToken?: string } {
  const size = Number(query.get('pageSize') ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw badRequest(`Invalid value '${query.get('pageSize')}'. Values must be within the range: [1, 1000]`);
  const token = query.get('pageToken');
  const [, modified, id] = /^(\d+)\.(.+)$/.exec(Buffer.from(token ?? '', 'base64url').toString()) ?? [];
  if (token && !id) throw badRequest('Invalid Value');
  const isLater = (record: FileRecord) =>
    record.modifiedMs < Number(modified) || (record.modifiedMs === Number(modified) && record.id > (id ?? ''));
  const rest = token ? all.filter(isLater) : all;
  const page = rest.slice(0, size);
  const last = page.at(-1);
  if (!last || page.length === rest.length) return { page };
  return { page, nextPageToken: Buffer.from(`${last.modifiedMs}.${last.id}`).toString('base64url') };
}

async function createFile(drive: SharedDrive, { query, body }: GoogleCall): Promise<GoogleAnswer> {
  onlyServed(query, ['supportsAllDrives']);
  onlyServedFields(body, ['name', 'mimeType', 'parents', 'appProperties']);
  const {
    name = 'Untitled',
    mimeType,
    parents = [],
    appProperties = {},
  } = body as {
    name?: string;
    mimeType?: string;
    parents?: string[];
    appProperties?: Record<string, string>;
  };
  if (mimeType !== spreadsheetType) throw notServed(`files of type ${mimeType}`);
  const other = parents.find((parent) => parent !== drive.driveId || !flag(query, 'supportsAllDrives'));
  if (other !== undefined) throw fileNotFound(other);
  const record = await drive.files.create(name, appProperties);
  return answer(applyFieldMask(metadataOf(drive, record), parseFieldMask(query.get('fields') || plainFields)));
}

async function getFile(drive: SharedDrive, id: string, { query }: GoogleCall): Promise<GoogleAnswer> {
  onlyServed(query, ['supportsAllDrives', 'includeItemsFromAllDrives']);
  const record = await fileOf(drive, id, query);
  return answer(applyFieldMask(metadataOf(drive, record), parseFieldMask(query.get('fields') || plainFields)));
}

/** Of all that can be changed of a file, that it is in the trash: here it is gone then, for a folder of files has none. */
async function trashFile(drive: SharedDrive, id: string, { query, body }: GoogleCall): Promise<GoogleAnswer> {
  onlyServed(query, ['supportsAllDrives']);
  onlyServedFields(body, ['trashed']);
  if (body.trashed !== true) throw notServed('an update of anything but trashed: true');
  const record = await fileOf(drive, id, query);
  await drive.folder.remove(record);
  const told = { ...metadataOf(drive, record), trashed: true };
  return answer(applyFieldMask(told, parseFieldMask(query.get('fields') || plainFields)));
}

async function deleteFile(drive: SharedDrive, id: string, { query }: GoogleCall): Promise<GoogleAnswer> {
  onlyServed(query, ['supportsAllDrives']);
  await drive.folder.remove(await fileOf(drive, id, query));
  return { status: 204 };
}

/** A file of a shared drive is not found by a caller who does not say that he knows such drives. */
async function fileOf({ folder }: SharedDrive, id: string, query: URLSearchParams): Promise<FileRecord> {
  const record = flag(query, 'supportsAllDrives') ? await folder.find(id) : undefined;
  if (!record) throw fileNotFound(id);
  return record;
}
