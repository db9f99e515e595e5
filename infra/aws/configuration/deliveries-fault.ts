import { readDeliverySettings } from '../../../functions/delivery-settings.ts';

/**
 * What is wrong with the mails that bring reports, in the words of the function that sends them; undefined where nothing
 * is. The configuration set is not chosen: the product makes its own.
 */
export function deliveriesFault(settings: unknown): string | undefined {
  if (typeof settings !== 'object' || settings === null) return 'who mails what to whom: from, deliveries';
  if ('configurationSet' in settings) return 'configurationSet: leave it out, the product makes its own';
  try {
    readDeliverySettings({ DELIVERIES: JSON.stringify(settings) });
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^DELIVERIES: /, '');
  }
}
