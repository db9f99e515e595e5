/**
 * Names in every evaluation what weighed it: another version weighs all submissions again. Made from the sources of the
 * rules and of reading by `npm run docs`, so that it is the same in every bundle and nobody has to think of it.
 */
export const rulesVersion = 'd8503b4881ba';
