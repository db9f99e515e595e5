import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { recordings } from './recorded-session.ts';

type Schema = { [key: string]: unknown };

/** Checks answers against Google's discovery document: a field that it does not name is an error. */
export interface AnswerChecker {
  /** What is wrong with an answer of a schema such as `Spreadsheet`; empty where nothing is. */
  faults(schema: string, answer: unknown): string[];
}

/** A checker for `sheets.v4` or `drive.v3`. */
export function answerChecker(api: 'sheets.v4' | 'drive.v3'): AnswerChecker {
  const document = JSON.parse(readFileSync(join(recordings, 'discovery', `${api}.json`), 'utf8')) as {
    schemas: Schema;
  };
  const ajv = new Ajv({ allErrors: true, strict: false });
  const $defs = Object.fromEntries(
    Object.entries(document.schemas).map(([name, schema]) => [name, closed(schema as Schema)]),
  );
  ajv.addSchema({ $id: 'google', $defs });
  return {
    faults(schema, answer) {
      const valid = ajv.validate({ $ref: `google#/$defs/${schema}` }, answer);
      return valid
        ? []
        : (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    },
  };
}

/** A discovery schema as JSON Schema that takes no other field. */
function closed(schema: Schema): Schema {
  const {
    $ref,
    type,
    properties,
    items,
    additionalProperties,
    enum: values,
  } = schema as {
    $ref?: string;
    type?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
    additionalProperties?: Schema;
    enum?: unknown[];
  };
  if ($ref) return { $ref: `#/$defs/${$ref}` };
  if (type === 'any') return {};
  return {
    type,
    ...(values ? { enum: values } : {}),
    ...(items ? { items: closed(items) } : {}),
    ...(type === 'object' && !additionalProperties ? { additionalProperties: false } : {}),
    ...(additionalProperties ? { additionalProperties: closed(additionalProperties) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, closed(field)])) }
      : {}),
  };
}
