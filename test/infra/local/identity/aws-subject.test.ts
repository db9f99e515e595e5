import { describe, expect, it } from 'vitest';
import { awsSubjectOf } from '../../../../infra/local/identity/aws-subject.ts';

const audience = '//iam.googleapis.com/projects/0/locations/global/workloadIdentityPools/local/providers/local';
const now = new Date('2026-03-01T06:00:00Z');
const host = 'sts.eu-central-1.amazonaws.com';
const scope = 'AKIAEXAMPLE/20260301/eu-central-1/sts/aws4_request';

const signedHeaders = {
  'x-goog-cloud-target-resource': audience,
  'x-amz-date': '20260301T055500Z',
  authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0a'.repeat(32)}`,
  host,
};

const serialized = (headers: Record<string, string>, more: object = {}): string =>
  encodeURIComponent(
    JSON.stringify({
      url: `https://${host}?Action=GetCallerIdentity&Version=2011-06-15`,
      method: 'POST',
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      ...more,
    }),
  );

const without = (name: keyof typeof signedHeaders): Record<string, string> => {
  const { [name]: _, ...rest } = signedHeaders;
  return rest;
};

describe('a request that a workload in AWS signed', () => {
  it('says whose it is', () => {
    expect(awsSubjectOf(serialized(signedHeaders), audience, now)).toBe('AKIAEXAMPLE');
  });

  it.each([
    ['is meant for somebody else', serialized({ ...signedHeaders, 'x-goog-cloud-target-resource': '//other' })],
    ['is meant for nobody', serialized(without('x-goog-cloud-target-resource'))],
    ['is not signed', serialized(without('authorization'))],
    [
      'has a signature cut short',
      serialized({ ...signedHeaders, authorization: signedHeaders.authorization.slice(0, -2) }),
    ],
    [
      'is signed for another service',
      serialized({ ...signedHeaders, authorization: signedHeaders.authorization.replace('/sts/', '/s3/') }),
    ],
    ['names no host', serialized(without('host'))],
    ['was signed an hour ago', serialized({ ...signedHeaders, 'x-amz-date': '20260301T045500Z' })],
    ['has no date', serialized(without('x-amz-date'))],
    [
      'asks another question',
      serialized(signedHeaders, { url: `https://${host}?Action=AssumeRole&Version=2011-06-15` }),
    ],
    [
      'goes elsewhere',
      serialized(signedHeaders, { url: 'https://example.com?Action=GetCallerIdentity&Version=2011-06-15' }),
    ],
    ['is no POST', serialized(signedHeaders, { method: 'GET' })],
    ['is not one', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
    ['is not even encoded', '%E0%A4%A'],
  ])('is refused where it %s', (_, token) => {
    expect(() => awsSubjectOf(token, audience, now)).toThrow(expect.objectContaining({ code: 'invalid_grant' }));
  });
});
