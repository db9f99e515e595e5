import { GooglePublisher } from '../../shared/publish/publish.google.ts';
import type { Publisher } from '../../shared/publish/publisher.ts';
import { readVariables, text } from '../environment.ts';
import { google } from './google.ts';
import type { Ground } from './ground.ts';

/** Who makes and mends spreadsheets on the shared drive `DRIVE_ID`. Throws `environment-invalid`. */
export function publisher(ground: Ground): Publisher {
  const { DRIVE_ID } = readVariables(ground.variables, { DRIVE_ID: text });
  const { drive, sheets } = google(ground, 0);
  return new GooglePublisher(drive, sheets, DRIVE_ID);
}
