import { sheets } from '@googleapis/sheets';
import { writeAnswers } from '../../shared/answer/answer.google.ts';
import type { Spreadsheets } from '../../shared/ports/ports.ts';
import { pullSpreadsheet } from '../../shared/pull/pull.google.ts';
import { google } from './google.ts';
import type { Ground } from './ground.ts';

/** The spreadsheets, as one of the accounts reads and answers them. Throws `environment-invalid`. */
export function spreadsheets(ground: Ground, account = 0): Pick<Spreadsheets, 'pull' | 'answer'> {
  const client = sheets({ version: 'v4', ...google(ground, { access: 'read-and-answer', account }) });
  return {
    pull: (spreadsheetId) => pullSpreadsheet(client, spreadsheetId),
    answer: (spreadsheetId, cells) => writeAnswers(client, spreadsheetId, cells),
  };
}
