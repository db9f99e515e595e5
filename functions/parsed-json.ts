/** What a text says as JSON; undefined where it is none: whoever reads it on says so in words of its own. */
export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
