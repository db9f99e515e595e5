/** One mail, before it is put into the words of a protocol. */
export interface MailMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo?: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment?: { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array };
  /** What the mail service's events say again of this mail. Shape: letters, digits and `_ . @ -`, 256 at most. */
  readonly tag: string;
  /** The mail service's own rules for this mail; without them it tells no events. */
  readonly configurationSet?: string;
}

/**
 * What came of sending: `accepted` the service took it · `refused` it never will · `not-now` surely not sent, later
 * perhaps · `unknown` nobody can tell.
 */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'refused' | 'not-now' | 'unknown'; readonly code: string; readonly message: string };

/** What the flow asks of the mail service. */
export interface Mail {
  /** Sends one mail, in one request that is never repeated by itself. Throws nothing: a doubt is an outcome. */
  send(message: MailMessage): Promise<SendOutcome>;
}
