import { join } from 'node:path';
import { readDeliverySettings } from '../../functions/delivery-settings.ts';
import { SystemError } from '../../shared/ports/errors.ts';

/** Throws `environment-invalid` in words that name the home's own file, where its configuration of deliveries is wrong. */
export function requireDeliveries(home: string): void {
  try {
    readDeliverySettings(process.env);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const { code, retry, message } = error;
    throw new SystemError(code, `${join(home, 'deliveries.json')} is wrong. ${message}`, { retry, cause: error });
  }
}
