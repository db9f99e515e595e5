import { drive } from '@googleapis/drive';
import type { Spreadsheets } from '../../shared/ports/ports.ts';
import { listSpreadsheets } from '../../shared/watch/watch.google.ts';
import { readVariables, text } from '../environment.ts';
import { google } from './google.ts';
import type { Ground } from './ground.ts';

/** What lies on the shared drive `DRIVE_ID`, as the first of the accounts sees it. Throws `environment-invalid`. */
export function listing(ground: Ground): Pick<Spreadsheets, 'list'> {
  const { DRIVE_ID } = readVariables(ground.variables, { DRIVE_ID: text });
  const client = drive({ version: 'v3', ...google(ground, { access: 'read-and-answer' }) });
  return { list: () => listSpreadsheets(client, DRIVE_ID) };
}
