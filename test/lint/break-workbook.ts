/** Changes the parts of a good workbook so that it is broken. */
export type Break = (parts: Map<string, Buffer>) => void;

/** Ways of breaking a workbook, each with all that is to be said of it. */
export type BrokenWorkbooks = Readonly<Record<string, readonly [breaks: Break, complaints: RegExp]>>;

/** The sheets' parts, and others that are often broken. */
export const sheet1 = 'xl/worksheets/sheet1.xml';
export const sheet2 = 'xl/worksheets/sheet2.xml';
export const workbookPart = 'xl/workbook.xml';
export const workbookLinks = 'xl/_rels/workbook.xml.rels';
export const contentTypes = '[Content_Types].xml';
export const styles = 'xl/styles.xml';

/**
 * Replaces the first such piece of a part; `$0` is the piece, `$1` and `$2` are a pattern's groups.
 * Throws: where the part has none, for nothing would be broken.
 */
export const replaced =
  (path: string, from: string | RegExp, to: string): Break =>
  (parts) => {
    const xml = parts.get(path)?.toString('utf8') ?? '';
    const found = typeof from === 'string' ? (xml.includes(from) ? [from] : undefined) : from.exec(xml);
    if (!found) throw new Error(`${path} has no ${from}`);
    const [piece = ''] = found;
    // As functions, for a dollar sign in a text would mean something.
    const made = found.reduce((text, group, index) => text.replaceAll(`$${index}`, () => group), to);
    parts.set(path, Buffer.from(xml.replace(piece, () => made)));
  };

/** Adds a part, or puts another in its place. */
export const added =
  (path: string, content: string): Break =>
  (parts) => {
    parts.set(path, Buffer.from(content));
  };

/** Takes a part out. Throws where there is none. */
export const dropped =
  (path: string): Break =>
  (parts) => {
    if (!parts.delete(path)) throw new Error(`there is no ${path}`);
  };

/** One break after the other. */
export const all =
  (...breaks: readonly Break[]): Break =>
  (parts) =>
    breaks.forEach((each) => each(parts));

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One line of a list of relationships. */
export const link = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

/** A list of relationships. */
export const links = (...lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;

/** Adds a part with its content type and the workbook's relationship to it. */
export const addedPart = (path: string, type: string, relationship: string, content: string): Break =>
  all(
    added(`xl/${path}`, content),
    replaced(contentTypes, '</Types>', `<Override PartName="/xl/${path}" ContentType="${type}"/>$0`),
    replaced(workbookLinks, '</Relationships>', `${link('rId99', relationship, path)}$0`),
  );
