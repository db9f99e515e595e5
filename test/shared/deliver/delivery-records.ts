import type { DeliveryRecord } from '../../../shared/ports/delivery-record.ts';

/** The instant at which the made deliveries are claimed. */
export const claimedAt = '2026-03-01T06:00:10.000Z';

/** An instant so many minutes after the claim. */
export const minutesAfter = (minutes: number): Date => new Date(Date.parse(claimedAt) + minutes * 60_000);

/** A delivery that was claimed, but for what a test changes. */
export const deliveryRecord = (changes: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  ...{ cycle: '2024-2026', report: 'budget-alignment', period: '2026-03', scheduledAt: '2026-03-01T06:00:00.000Z' },
  ...{ change: 1, state: 'claimed', at: claimedAt, attempt: 1, claimedBy: 'worker', claimedAt },
  ...{ payloadSha256: 'payload', recipients: ['finance@ministry.example'], attachment: 'attached' },
  ...changes,
});
