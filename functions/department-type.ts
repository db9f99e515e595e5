import * as z from 'zod';

/** What kind of department it is; the planning unit's alone has the framework. */
export const departmentType = z.enum(['sector', 'unit', 'agency', 'embassy', 'planning-unit']);
