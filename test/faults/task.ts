import type { DeliveryRequest } from '../../shared/delivery.ts';
import type { DeliverySettings } from '../../shared/deliver/delivery-settings.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';

/** Where a worker ends itself: around one of its outside calls, counted from 1. */
export interface KillPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** What a worker does, with the real handlers, in the environment that it is given. */
export type Work =
  | { readonly do: 'publish'; readonly cycles: readonly string[]; readonly departments: number }
  | { readonly do: 'ingest'; readonly messages: readonly IngestMessage[] }
  | { readonly do: 'deliver'; readonly request: DeliveryRequest; readonly settings: DeliverySettings }
  | { readonly do: 'pass'; readonly cycle: string; readonly times: number };

/** A worker's orders; without `kill` it lives to its end. */
export type Task = Work & { readonly kill?: KillPoint };

/** How long a publisher that died keeps the next one waiting, in these tests. */
export const leaseMs = 1_500;
