const authorization = { authorization: 'Bearer somebody' };

/** The cell of a department's first activity in its plan tab. */
export const firstActivity = "'الخطة'!G3";

/** Enters a text into one cell, as another person in Google's own editor does. */
export async function enter(root: string, spreadsheetId: string, range: string, text: string): Promise<void> {
  const url = `${root}v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
  const headers = { ...authorization, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ values: [[text]] }) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** The ids of all spreadsheets in the drive, by what they were published for. */
export async function publishedFiles(root: string, driveId: string): Promise<Map<string, string[]>> {
  const query = new URLSearchParams({
    ...{ corpora: 'drive', driveId, includeItemsFromAllDrives: 'true', supportsAllDrives: 'true', pageSize: '1000' },
    q: "mimeType='application/vnd.google-apps.spreadsheet' and trashed=false",
    fields: 'files(id,appProperties)',
  });
  const answer = await fetch(`${root}drive/v3/files?${query}`, { headers: authorization });
  const { files } = (await answer.json()) as { files: { id: string; appProperties?: { publication?: string } }[] };
  const byPublication = Map.groupBy(files, ({ appProperties }) => appProperties?.publication ?? '');
  return new Map([...byPublication].map(([publication, of]) => [publication, of.map(({ id }) => id)]));
}
