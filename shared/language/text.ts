/** A text that people read: Arabic is the master language, English a convenience. */
export interface Text {
  readonly ar: string;
  readonly en: string;
}
