import * as z from 'zod';

/** The id of a cycle: part of every key in the store, of files' names and of mails' tags, for ever. */
export const cycleId = z
  .string('the id of a cycle, such as 2021-2023')
  .regex(/^[\p{L}\p{N}._-]{1,64}$/u, 'letters, digits and . _ - alone, at most 64 of them, such as 2021-2023');

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
};

/** A time zone by its IANA name. */
export const timeZone = z
  .string('the IANA name of a time zone, such as Asia/Hebron')
  .refine((name) => name.includes('/') && isTimeZone(name), 'the IANA name of a time zone, such as Asia/Hebron');
