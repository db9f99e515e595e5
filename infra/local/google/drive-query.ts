import { badRequest, notServed } from './google-error.ts';

/** What a search asks for; a name that is absent is not asked for. */
export interface DriveQuery {
  readonly mimeType?: string;
  readonly trashed?: boolean;
  readonly appProperties: readonly { readonly key: string; readonly value: string }[];
}

const text = `'((?:[^'\\\\]|\\\\.)*)'`;
const terms = {
  mimeType: new RegExp(`^mimeType\\s*=\\s*${text}$`),
  trashed: /^trashed\s*=\s*(true|false)$/,
  appProperties: new RegExp(
    `^appProperties\\s+has\\s+\\{\\s*key\\s*=\\s*${text}\\s+and\\s+value\\s*=\\s*${text}\\s*\\}$`,
  ),
};

/** Reads `q`: terms joined by `and`. Throws a 400 where Google would, a 501 for terms that are not served. */
export function parseDriveQuery(q: string): DriveQuery {
  let query: DriveQuery = { appProperties: [] };
  for (const term of splitTerms(q)) query = withTerm(query, term);
  return query;
}

function withTerm(query: DriveQuery, term: string): DriveQuery {
  const mimeType = terms.mimeType.exec(term);
  if (mimeType) return { ...query, mimeType: unescape(mimeType[1]) };
  const trashed = terms.trashed.exec(term);
  if (trashed) return { ...query, trashed: trashed[1] === 'true' };
  const property = terms.appProperties.exec(term);
  if (property)
    return {
      ...query,
      appProperties: [...query.appProperties, { key: unescape(property[1]), value: unescape(property[2]) }],
    };
  throw /^\w+\s*(=|!=|<|>|contains|in|has)/.test(term)
    ? notServed(`the search term ${term}`)
    : badRequest('Invalid Value');
}

const unescape = (escaped = ''): string => escaped.replace(/\\(.)/g, '$1');

/** Terms between `and`, but for those within quotes or braces. */
function splitTerms(q: string): string[] {
  const tokens = q.match(/'(?:[^'\\]|\\.)*'|\{|\}|\band\b|[^]/g) ?? [];
  const found: string[] = [''];
  let depth = 0;
  for (const token of tokens) {
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (token === 'and' && depth === 0) found.push('');
    else found[found.length - 1] += token;
  }
  return found.map((term) => term.trim());
}
