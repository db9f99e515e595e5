import { it } from 'vitest';
import { expectNoInjection } from '../../lint/expect-no-injection.ts';

it('holds in two thousand plans full of any text at all', { timeout: 600_000 }, () => expectNoInjection(2_000));
