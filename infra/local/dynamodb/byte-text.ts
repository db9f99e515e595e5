/*
 * dynalite counts a text by its letters, DynamoDB by its UTF-8 bytes: an Arabic item would seem half as large, pass
 * the limit of 400 kB that it breaks, and cost half as much. So each byte is handed to dynalite as one letter.
 * Byte order is kept, so keys sort as they do in DynamoDB.
 */

/** JSON in which each letter of a text stands for one byte of its UTF-8 form. */
export const toByteText = (value: object): string => Buffer.from(JSON.stringify(value), 'utf8').toString('latin1');

/** The way back from `toByteText`. */
export const fromByteText = <T>(value: T): T =>
  JSON.parse(Buffer.from(JSON.stringify(value), 'latin1').toString('utf8')) as T;
