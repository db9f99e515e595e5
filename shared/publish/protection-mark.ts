const words = 'حماية ملف الخطة';

/** What a protection of ours says of itself, in Google's list of protected ranges too. */
export const describeMark = (mark: string): string => `${words} · ${mark}`;

/** The mark of a protection that is ours; undefined of a person's own. */
export const markOf = (description: string): string | undefined =>
  description.startsWith(`${words} · `) ? description.slice(words.length + 3) : undefined;
