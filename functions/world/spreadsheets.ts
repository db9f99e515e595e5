import { writeAnswers } from '../../shared/answer/answer.google.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import { pullSpreadsheet } from '../../shared/pull/pull.google.ts';
import { listSpreadsheets } from '../../shared/watch/watch.google.ts';
import { readVariables, text } from '../environment.ts';
import { google } from './google.ts';
import type { Ground } from './ground.ts';

/** The spreadsheets of the shared drive `DRIVE_ID`, as one of the accounts reads and answers them. Throws `environment-invalid`. */
export function spreadsheets(ground: Ground, account = 0): Pick<Ports, 'spreadsheets'> {
  const { DRIVE_ID } = readVariables(ground.variables, { DRIVE_ID: text });
  const { drive, sheets } = google(ground, { access: 'read-and-answer', account });
  return {
    spreadsheets: {
      list: () => listSpreadsheets(drive, DRIVE_ID),
      pull: (spreadsheetId) => pullSpreadsheet(sheets, spreadsheetId),
      answer: (spreadsheetId, cells) => writeAnswers(sheets, spreadsheetId, cells),
    },
  };
}
