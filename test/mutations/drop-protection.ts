const headers = { authorization: 'Bearer somebody', 'content-type': 'application/json' };

interface Protected {
  readonly sheets: readonly { readonly protectedRanges?: readonly { readonly protectedRangeId: number }[] }[];
}

async function protectedIn(url: string): Promise<number[]> {
  const answer = await fetch(`${url}?fields=sheets.protectedRanges`, { headers });
  if (!answer.ok) throw new Error(await answer.text());
  const { sheets } = (await answer.json()) as Protected;
  return sheets.flatMap(({ protectedRanges = [] }) => protectedRanges.map(({ protectedRangeId }) => protectedRangeId));
}

/**
 * Takes off all protection in Google's own editor, for no .xlsx holds it. Gives how many ranges were protected before,
 * and how many are now.
 */
export async function dropProtection(root: string, spreadsheetId: string): Promise<[before: number, after: number]> {
  const url = `${root}v4/spreadsheets/${spreadsheetId}`;
  const guarded = await protectedIn(url);
  const requests = guarded.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } }));
  const answer = await fetch(`${url}:batchUpdate`, { method: 'POST', headers, body: JSON.stringify({ requests }) });
  if (!answer.ok) throw new Error(await answer.text());
  return [guarded.length, (await protectedIn(url)).length];
}
