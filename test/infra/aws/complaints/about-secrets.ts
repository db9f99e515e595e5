import { textsIn } from '../json-path.ts';
import type { Check } from './check.ts';

/** What keys, passwords and tokens look like. */
const secrets: readonly RegExp[] = [
  /-----BEGIN/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bAIza[\w-]{35}\b/,
  /\bya29\.[\w-]+/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}/,
  /private_key|client_secret|refresh_token|access_token"|password"?\s*[:=]/i,
  /\{\{resolve:(?:ssm|secretsmanager)/,
];

/** No secret stands in a template, not even as a reference to one. */
export const aboutSecrets: Check = (templates) =>
  textsIn(templates).flatMap((text) =>
    secrets.filter((secret) => secret.test(text)).map((secret) => `${secret} stands in «${text.slice(0, 60)}»`),
  );
