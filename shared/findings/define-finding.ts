/** How grave a finding is: an error returns the submission, a warning wants a look, a remark says what was understood. */
export type Severity = 'error' | 'warning' | 'remark';

/** Who can mend it, and so who is told in detail: the owner of the spreadsheet, or the planning unit alone. */
export type Addressee = 'department' | 'planning-unit';

/** The names between braces in a message. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Placeholders that grouping fills in by itself: how many activities or times, which cells, a bare count. */
export type CountedPlaceholder = 'activities' | 'times' | 'cells' | 'count';

/** The values that a breach must bring for a message. */
export type ValueNames<S extends string> = Exclude<Placeholders<S>, CountedPlaceholder>;

/** What can be said about a cell: one code, one place for its words. */
export interface FindingDefinition<Ar extends string = string, En extends string = string> {
  /** Kebab-case, names what is wrong, equals the file's name, is never reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly tells: Addressee;
  /** A guess about wording: three such are shown at a time, and a person may silence each until the text changes. */
  readonly heuristic?: true;
  /** What is wrong, with the values, and what to do. Both languages name the same values, or it does not compile. */
  readonly message: { readonly ar: Ar; readonly en: En };
  /** Where the requirement comes from. */
  readonly source: string;
}

/** The English message, held to name exactly the values of the Arabic one. */
export type SameValues<Ar extends string, En extends string> = [Placeholders<Ar>] extends [Placeholders<En>]
  ? [Placeholders<En>] extends [Placeholders<Ar>]
    ? En
    : never
  : never;

/** Declares a finding that reading gives; rules are declared with defineRule. */
export const defineFinding = <const Ar extends string, const En extends string>(
  definition: FindingDefinition<Ar, En> & { message: { ar: Ar; en: SameValues<Ar, En> } },
): FindingDefinition<Ar, En> => definition;
