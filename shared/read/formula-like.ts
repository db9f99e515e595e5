const reference = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
const onlyOfFormulas = /^[\w.$%*/^&=<>:;,!() +-]+$/;
const names = /[A-Za-z$][\w.$]*[(!]?/g;
const arithmetic = /[*^]|\d\+\d/;

/**
 * The sign by which a text may be taken for a formula: `=`, `@`, or the `+` or `-` before a function, a reference or a
 * sum. Undefined for what people begin with a sign all the same: `- تنظيم ورش`, `-5`, `+970 59 123`.
 */
export function formulaSign(text: string): string | undefined {
  const [, sign = '', rest = ''] = /^\s*([=@+-])(.*)/su.exec(text) ?? [];
  if (sign === '' || sign === '=' || sign === '@') return sign || undefined;
  return isExpression(rest) ? sign : undefined;
}

function isExpression(text: string): boolean {
  const bare = text.replace(/"[^"]*"/g, '').trimEnd();
  // Behind a sign that stands apart is the entry of a list: `- G20`.
  if (bare.startsWith(' ') || !onlyOfFormulas.test(bare)) return false;
  const named = bare.match(names) ?? [];
  if (named.length === 0) return arithmetic.test(bare);
  return named.every((name) => /[(!]$/.test(name) || reference.test(name));
}
