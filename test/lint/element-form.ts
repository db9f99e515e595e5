/** What may stand in an element. */
export interface ElementForm {
  readonly children: readonly string[];
  /** Children that may be there more than once. */
  readonly repeated: ReadonlySet<string>;
  /** Whether the schema wants the children in the order of `children`. */
  readonly isOrdered: boolean;
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly holdsText: boolean;
}

/** The forms of a part's elements, by their name. */
export type Forms = Readonly<Record<string, ElementForm>>;

/** The values of an attribute that is a choice, a number, or anything. */
export const flag = /^[01]$/;
export const count = /^\d{1,10}$/;
export const decimal = /^-?\d+(?:\.\d+)?$/;
export const anyValue = /^/;

/** An element that holds others in the schema's order; a star marks those that may be repeated. */
export const holding = (children: string, attributes: ElementForm['attributes'] = {}): ElementForm => {
  const names = children.split(' ').filter((name) => name !== '');
  return {
    children: names.map((name) => name.replace('*', '')),
    repeated: new Set(names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))),
    isOrdered: true,
    attributes,
    holdsText: false,
  };
};

/** An element that holds others in any order. */
export const mixing = (children: string, attributes: ElementForm['attributes'] = {}): ElementForm => ({
  ...holding(children, attributes),
  isOrdered: false,
});

/** An element that holds nothing. */
export const bare = (attributes: ElementForm['attributes'] = {}): ElementForm => holding('', attributes);

/** An element that holds a text. */
export const worded = (attributes: ElementForm['attributes'] = {}): ElementForm => ({
  ...bare(attributes),
  holdsText: true,
});
