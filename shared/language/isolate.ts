/**
 * A value that keeps its own direction inside a sentence of the other script: FSI … PDI around it.
 * Isolates within the value go, for an unbalanced one would end ours early.
 */
export const isolate = (value: string): string => `\u2068${value.replace(/[\u2066-\u2069]/g, '')}\u2069`;
