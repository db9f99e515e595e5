import { invisible } from '../language/invisible.ts';

/** What can be seen of a text: programs drop or add invisible characters, spaces and compositions as they save. */
export const shownText = (text: string): string =>
  text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();
