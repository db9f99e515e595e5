/** One field of a cron expression: the whole numbers that it takes, and the names that stand for them. */
export interface CronField {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** In order, the first one for `first`. */
  readonly names?: readonly string[];
  /** Whether it takes increments such as `0/15`. */
  readonly steps: boolean;
  /** What else it takes, for a message. */
  readonly more?: string;
}

/** The numbers that a field means, in order, each once. Throws a `RangeError` that says what the field takes. */
export function valuesOf(text: string, field: CronField): number[] {
  const parts = text === '*' ? [`${field.first}-${field.last}`] : text.split(',');
  const values = parts.flatMap((part) => valuesOfPart(part, text, field));
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** The number that a text stands for in a field, or undefined. */
export function numberOf(text: string, { first, last, names = [] }: CronField): number | undefined {
  const place = names.indexOf(text);
  const number = place >= 0 ? first + place : /^\d{1,4}$/.test(text) ? Number(text) : -1;
  return number >= first && number <= last ? number : undefined;
}

/** The fault of a field that does not take what is written. */
export function fieldFault(text: string, { name, first, last, names, steps, more }: CronField): RangeError {
  const named = names ? ` or ${names[0]}-${names.at(-1)}` : '';
  const signs = ['list with ,', 'range with -', '*', ...(steps ? ['increment with /'] : []), ...(more ? [more] : [])];
  return new RangeError(
    `The ${name} of a cron expression take ${first}-${last}${named} (${signs.join('; ')}), not ${text}`,
  );
}

function valuesOfPart(part: string, text: string, field: CronField): number[] {
  const [, from = '', to, step] = /^(\*|[0-9A-Z]+)(?:-([0-9A-Z]+))?(?:\/(\d{1,3}))?$/.exec(part) ?? [];
  const start = from === '*' && to === undefined && step ? field.first : numberOf(from, field);
  // An increment goes on to the end of the field, unless a range says where it ends.
  const end = to === undefined ? (step ? field.last : start) : numberOf(to, field);
  const every = Number(step ?? 1);
  const isStepTaken = step === undefined || (field.steps && every > 0 && every <= field.last);
  if (start === undefined || end === undefined || end < start || !isStepTaken) throw fieldFault(text, field);
  return Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, index) => start + index * every);
}
