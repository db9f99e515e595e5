/** The signs of percent, as a part of a regular expression. */
export const percentSign = '[%٪﹪％]';

/** How people write percent behind a number, by a sign or in words, as a part of a regular expression. */
export const percentWording = `(?:${percentSign}|(?:في الم|بالم)(?:ئ|ائ|ي)[ةه]|per ?cent)`;

const percent = new RegExp(percentWording, 'iu');

/** Whether a figure is written as a percentage. */
export const saysPercent = ({ written }: { readonly written: string }): boolean => percent.test(written);
