const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text out of XML. */
export function decodeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|lt|gt|quot|apos|amp);/gi, (whole, name: string) => {
    if (name[0] !== '#') return entities[name.toLowerCase()] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text into XML, for elements and attributes alike; characters that XML forbids are dropped. */
export function encodeXml(text: string): string {
  return withoutForbidden(text).replace(/[<>"'&\n\r\t]/g, (character) => {
    const name = Object.keys(entities).find((entity) => entities[entity] === character);
    return name ? `&${name};` : `&#${character.charCodeAt(0)};`;
  });
}

/** Leaves out what no XML document may hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function withoutForbidden(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones to take out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** The attributes of one start tag. */
export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  // A name is looked at from its beginning only: from every letter of a long one would take the square of its length.
  for (const [, name, double, single] of tag.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) found[name] = decodeXml(double ?? single ?? '');
  }
  return found;
}
