import * as z from 'zod';
import { GooglePublisher } from '../../shared/publish/publish.google.ts';
import type { Publisher } from '../../shared/publish/publisher.ts';
import { readVariables, text } from '../environment.ts';
import { clientsOf } from '../google-clients.ts';
import { accountsOf } from '../google-identity.ts';
import { google } from './google.ts';
import type { Ground } from './ground.ts';

const shape = {
  DRIVE_ID: text,
  /** The e-mails of the accounts that read and answer: they have to write where nobody else may. */
  GOOGLE_READERS: z.string().optional(),
};

/** Who makes and mends spreadsheets on the shared drive `DRIVE_ID`. Throws `environment-invalid`. */
export function publisher(ground: Ground): Publisher {
  const { DRIVE_ID, GOOGLE_READERS } = readVariables(ground.variables, shape);
  const { drive, sheets } = clientsOf(google(ground, { access: 'publish' }));
  return new GooglePublisher(drive, sheets, DRIVE_ID, accountsOf('GOOGLE_READERS', GOOGLE_READERS));
}
