/**
 * Imports against the current, each with its reason: types only, so that nothing is loaded by them. There are none.
 * An entry that no longer occurs fails the test that reads this list.
 */
export const allowedImports: Readonly<Record<string, string>> = {};
