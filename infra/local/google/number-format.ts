/** A number format as Google tells it. */
export interface NumberFormat {
  readonly type: string;
  readonly pattern: string;
}

/** The kind and pattern of an .xlsx number format. */
export function numberFormatOf(pattern: string): NumberFormat {
  return { type: typeOf(pattern), pattern };
}

function typeOf(pattern: string): string {
  // Literal text, escapes, colours and locales say nothing about the kind; `[h]` does.
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const date = /[yd]|mmm/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  const time = /[hs]/i.test(bare);
  if (bare.trim() === '@') return 'TEXT';
  if (date) return time ? 'DATE_TIME' : 'DATE';
  if (time) return 'TIME';
  if (bare.includes('%')) return 'PERCENT';
  if (/[€$£¥]|\[\$/.test(pattern)) return 'CURRENCY';
  return /E[+-]/i.test(bare) ? 'SCIENTIFIC' : 'NUMBER';
}

/** A number as a person sees it. Patterns beyond plain numbers, percentages and dates show the plain number. */
export function formatNumber(value: number, format: NumberFormat | undefined): string {
  if (!format || format.type === 'TEXT') return plainNumber(value);
  if (['DATE', 'TIME', 'DATE_TIME'].includes(format.type)) return formatDate(value, format.pattern);
  const shown = format.type === 'SCIENTIFIC' ? undefined : numberShowers.of(format.pattern);
  return shown ? shown(value) : plainNumber(value);
}

/** What is made of a pattern, made once: that takes longer than showing a number by it. */
function once<T>(make: (pattern: string) => T): { of(pattern: string): T } {
  const known = new Map<string, { readonly made: T }>();
  return {
    of(pattern) {
      if (known.size > mostPatterns) known.clear();
      const found = known.get(pattern) ?? { made: make(pattern) };
      known.set(pattern, found);
      return found.made;
    },
  };
}

const mostPatterns = 10_000;

const numberShowers = once((pattern): ((value: number) => string) | undefined => {
  const section = pattern.split(';')[0] ?? '';
  const digits = /([#0?,]*[0#?])(?:\.([0#?]+))?(%?)/.exec(section.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
  if (!digits) return undefined;
  const [, whole = '', decimals = '', percent = ''] = digits;
  // More digits than these nobody can ask for.
  const shown = new Intl.NumberFormat('en-US', {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.min(21, Math.max(1, whole.replace(/[^0]/g, '').length)),
    minimumFractionDigits: Math.min(100, decimals.replace(/[^0]/g, '').length),
    maximumFractionDigits: Math.min(100, decimals.length),
  });
  return (value) => shown.format(percent ? value * 100 : value) + percent;
});

/** A number without a format: up to ten significant digits for display, more where they are needed to be exact below 1. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = Number(value.toPrecision(10));
  const size = Math.abs(short);
  if (size >= 1e15 || (size > 0 && size < 1e-5)) {
    return short
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  return String(short);
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const pad = (value: number, width: number) => String(value).padStart(width, '0');

// The longest that people choose has some twenty.
const mostDateParts = 64;

/** A serial day (since 1899-12-30) by its pattern. */
function formatDate(serial: number, pattern: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  if (Number.isNaN(date.getTime())) return plainNumber(serial);
  const parts = dateParts.of(pattern);
  if (parts.length > mostDateParts) return plainNumber(serial);
  const half = /am\/pm/i.test(pattern);
  // Joined, not added up: a text that grows by pieces takes ten times its length in memory.
  return parts
    .map(({ token, minutes }) => (minutes ? pad(date.getUTCMinutes(), token.length) : dateToken(token, date, half)))
    .join('');
}

const dateParts = once((pattern): { token: string; minutes: boolean }[] => {
  const tokens = (pattern.split(';')[0] ?? '').match(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+|[^]/gi) ?? [];
  let afterHours = false;
  return tokens.map((token, at) => {
    const minutes = /^m{1,2}$/i.test(token) && (afterHours || /^s/i.test(nextField(tokens, at)));
    if (/^[ymdhs]/i.test(token)) afterHours = /^h/i.test(token);
    return { token, minutes };
  });
});

const nextField = (tokens: readonly string[], at: number): string =>
  tokens.slice(at + 1).find((token) => /^[ymdhs]/i.test(token)) ?? '';

function dateToken(token: string, date: Date, half: boolean): string {
  const width = token.length;
  const hours = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  switch (token[0]?.toLowerCase()) {
    case 'y':
      return width <= 2 ? pad(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
    case 'm': {
      const name = monthNames[date.getUTCMonth()] ?? '';
      return width > 3 ? name : width === 3 ? name.slice(0, 3) : pad(date.getUTCMonth() + 1, width);
    }
    case 'd': {
      const name = dayNames[date.getUTCDay()] ?? '';
      return width > 3 ? name : width === 3 ? name.slice(0, 3) : pad(date.getUTCDate(), width);
    }
    case 'h':
      return pad(hours, width);
    case 's':
      return pad(date.getUTCSeconds(), width);
    case 'a':
      return width === 5 ? (date.getUTCHours() < 12 ? 'AM' : 'PM') : token;
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '[':
      return '';
    default:
      return token;
  }
}
