/** Folders of suites that start servers, or hold what outlives them in a module: each file has a process of its own. */
export const suitesApart = ['test/end-to-end', 'test/faults', 'test/infra/local'];
