import * as z from 'zod';

/** A text of a given form; the message says what is wrong with it and what to write instead. */
export const written = (form: RegExp, message: string) => z.string(message).regex(form, message);

/** A whole number within bounds. */
export const count = (least: number, most: number, unit: string) =>
  rate(least, most, unit).int(`a whole number of ${unit}`);

/** A number of something that may have a fraction. */
export const rate = (least: number, most: number, unit: string) =>
  z
    .number(`a number of ${unit}, without quotation marks`)
    .min(least, `at least ${least} ${unit}`)
    .max(most, `at most ${most} ${unit}`);

/** A bare e-mail address, as SNS and AWS Budgets take it. */
export const mailAddress = written(
  /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i,
  'a bare e-mail address in ASCII, such as operations@ministry.example',
);

/** A Google service account, by its address. */
export const serviceAccount = written(
  /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z][a-z0-9-]{4,28}[a-z0-9]\.iam\.gserviceaccount\.com$/,
  'the address of a service account, such as plan-reader@PROJECT.iam.gserviceaccount.com (gcloud iam service-accounts list)',
);

/** A value of a tag, as AWS takes it. */
export const tagValue = written(
  /^[\p{L}\p{N} _.:/=+@-]{1,256}$/u,
  'letters, digits, spaces and _ . : / = + - @, at most 256 of them: AWS takes nothing else in a tag',
);
