/* dynalite has no types of its own: only what dynamodb-server.ts calls is declared. */

declare module 'dynalite/db/index.js' {
  /** LevelDB as dynalite wraps it: `put` and `del` also take a callback. */
  export interface Level {
    open(): Promise<void>;
    put(key: string, value: unknown, done: (error: Error | null) => void): void;
    del(key: string, done: (error: Error | null) => void): void;
  }
  export interface Store {
    readonly db: Level;
    readonly tableDb: { put(key: string, value: unknown, done: (error: Error | null) => void): void };
    readonly lifecycleManager: { gracefulClose(): Promise<void> };
  }
  const db: { create(options: Record<string, unknown>): Store };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(input: object, types: object): object;
    checkValidations(input: object, types: object, custom: unknown, store: unknown): void;
  };
  export default validations;
}
