import * as z from 'zod';
import { SystemError } from '../shared/ports/errors.ts';

/** What a function's environment tells it: the variables of a shape, read and checked. */
export type Variables<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>;

/** Some minutes, zero or more. */
export const minutes = (fallback: number) => z.coerce.number().min(0).default(fallback);

/** A text that is there. */
export const text = z.string().min(1);

/** Reads these variables of an environment. Throws `environment-invalid`, naming each one that is missing or wrong. */
export function readVariables<S extends z.ZodRawShape>(variables: NodeJS.ProcessEnv, shape: S): Variables<S> {
  const { success, data, error } = z.object(shape).safeParse(variables);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new SystemError('environment-invalid', faults, { retry: false });
}
