import { listsTitle } from './read-xlsx.ts';

/** Whether a title can be a tab's in an .xlsx; undefined if so, else why not. */
export function refusedTitle(title: string): string | undefined {
  if (title.length > 31) return 'a tab title of more than 31 characters';
  if (/[*?:/\\[\]]|^'|'$/.test(title) || title === 'History') return 'a tab title that no .xlsx can hold';
  return title.toLowerCase() === listsTitle ? `a tab called ${listsTitle}` : undefined;
}
