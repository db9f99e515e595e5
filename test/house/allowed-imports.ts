const portsSpeakOfMessages =
  'the messages and listings of the ports are declared in ports.ts, among the port that brings them';
const recordsAreTheStore = 'the records that pass between the stages are declared in the store, which keeps them';
const portsNameTheStore = 'a port is an interface of the whole flow; what the store asks for is declared beside it';

/**
 * Imports against the current, each with its reason: types only, so that nothing is loaded by them.
 * An entry that no longer occurs fails the test that reads this list.
 */
export const allowedImports: Readonly<Record<string, string>> = {
  'shared/publish/publish-cycle.ts → shared/store/plan-store.ts': portsNameTheStore,
  'shared/publish/publish-cycle.ts → shared/store/records.ts': recordsAreTheStore,
  'shared/render/files.s3.ts → shared/ports.ts': portsSpeakOfMessages,
  'shared/store/standing.ts → shared/ports.ts': portsSpeakOfMessages,
  'shared/validate/verdict.ts → shared/store/records.ts': recordsAreTheStore,
  'shared/watch/due.ts → shared/ports.ts': portsSpeakOfMessages,
  'shared/watch/due.ts → shared/store/plan-store.ts': portsNameTheStore,
  'shared/watch/due.ts → shared/store/records.ts': recordsAreTheStore,
  'shared/watch/queue.sqs.ts → shared/ports.ts': portsSpeakOfMessages,
  'shared/watch/watch.google.ts → shared/ports.ts': portsSpeakOfMessages,
};
