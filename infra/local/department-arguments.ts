import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DepartmentRequest } from '../../functions/department.ts';
import type { DepartmentToAdd } from '../../shared/departments.ts';
import type { Where } from '../with-functions.ts';
import { portOf } from './with-home.ts';

/** How the command is called. */
export const usage = `npm run department -- add --id madrid --name "سفارة مدريد" --type embassy [--section "…" …]
npm run department -- close --id madrid
both take --cycle ID (where there are several), --home DIR and --port N, or --stage prod --cycle ID`;

/** What the command line asks for. */
export interface AskedOfDepartment extends Where {
  /** Absent where it goes without saying: there is one. */
  readonly cycle: string | undefined;
  readonly request: (cycle: string) => DepartmentRequest;
}

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  stage: { type: 'string' },
  cycle: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  type: { type: 'string' },
  section: { type: 'string', multiple: true, default: [] as string[] },
} as const;

const types: readonly DepartmentToAdd['type'][] = ['sector', 'unit', 'agency', 'embassy'];

/** Reads the command line. Throws a `RangeError` that says how it is called, or parseArgs' own error. */
export function readDepartmentArguments(line: readonly string[]): AskedOfDepartment {
  const { values, positionals } = parseArgs({ args: [...line], options, allowPositionals: true });
  const { home, port, stage, cycle, id, name, section } = values;
  const [what, ...others] = positionals;
  const type = types.find((one) => one === values.type);
  const where = { home: resolve(home), port: portOf(port), stage, cycle };
  if (id && others.length === 0 && what === 'close') {
    return { ...where, request: (of) => ({ do: 'close', cycle: of, id }) };
  }
  if (id && others.length === 0 && what === 'add' && name && type) {
    return { ...where, request: (of) => ({ do: 'add', cycle: of, id, name, type, sections: section }) };
  }
  throw new RangeError(`${usage}\nThe types are ${types.join(', ')}.`);
}
