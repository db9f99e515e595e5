/** A value as DynamoDB's protocol writes it: its type, and what it is. */
export type AttributeValue = Readonly<Record<string, unknown>>;

const utf8 = (text: string): number => Buffer.byteLength(text, 'utf8');

// A list or a map takes three bytes, and one more for each entry.
const containerBytes = 3;

const sizes: Readonly<Record<string, (value: never) => number>> = {
  S: utf8,
  // Two digits a byte, and one or two more for the sign and the exponent; DynamoDB says “approximately”.
  N: (digits: string) => Math.ceil(digits.replace(/\D|^0+/g, '').length / 2) + 1,
  B: (base64: string) => Buffer.from(base64, 'base64').length,
  BOOL: () => 1,
  NULL: () => 1,
  L: (values: readonly AttributeValue[]) => containerBytes + sum(values.map((value) => 1 + valueBytes(value))),
  M: (values: Readonly<Record<string, AttributeValue>>) =>
    containerBytes + sum(Object.entries(values).map(([name, value]) => 1 + utf8(name) + valueBytes(value))),
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function valueBytes(value: AttributeValue): number {
  const [[type, content] = ['', undefined]] = Object.entries(value);
  const size = sizes[type];
  if (!size) throw new Error(`an attribute of type ${type} is not measured`);
  return size(content as never);
}

/**
 * How large DynamoDB takes an item to be, names included.
 * Source: Amazon DynamoDB Developer Guide, “Item sizes and formats”.
 */
export const itemBytes = (item: Readonly<Record<string, AttributeValue>>): number =>
  sum(Object.entries(item).map(([name, value]) => utf8(name) + valueBytes(value)));
