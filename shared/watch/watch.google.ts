import type { drive_v3 } from '@googleapis/drive';
import { SystemError } from '../ports/errors.ts';
import type { ListedSpreadsheet } from '../ports/ports.ts';

/** Every spreadsheet of a shared drive, with Drive's version of each; one call for up to 1,000. */
export async function listSpreadsheets(drive: drive_v3.Drive, driveId: string): Promise<ListedSpreadsheet[]> {
  const listed: ListedSpreadsheet[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await drive.files.list({
      corpora: 'drive',
      driveId,
      includeItemsFromAllDrives: true,
      supportsAllDrives: true,
      q: "mimeType='application/vnd.google-apps.spreadsheet' and trashed=false",
      fields: 'nextPageToken,files(id,name,version,modifiedTime)',
      pageSize: 1000,
      ...(pageToken ? { pageToken } : {}),
    });
    // A department that is missing from a listing counts as deleted: no answer without a list may be taken for one.
    if (!data.files)
      throw new SystemError('google-answer-malformed', 'the answer is not a list of files', { retry: true });
    listed.push(...data.files.map(listedOf));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return listed;
}

const listedOf = ({ id, name, version, modifiedTime }: drive_v3.Schema$File): ListedSpreadsheet => ({
  spreadsheetId: id ?? '',
  name: name ?? '',
  driveVersion: Number(version),
  modifiedAt: modifiedTime ?? '',
});
