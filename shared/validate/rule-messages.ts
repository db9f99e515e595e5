import type { Text } from '../language/text.ts';
import { rules } from './rules.ts';

/** The words of every rule by its code, values not yet put in. */
export const ruleMessages: ReadonlyMap<string, Text> = new Map(
  Object.values(rules).flatMap((all) => all.map(({ code, message }) => [code, message])),
);
