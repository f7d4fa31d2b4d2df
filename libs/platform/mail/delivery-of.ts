import type { Delivery } from './mailer.js';

/** What an SMTP client's error says; all parts may be missing. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  /** What the operating system was doing. */
  readonly syscall?: string;
  /** What took too long. */
  readonly timeoutType?: string;
}

/** Steps at which a refusal is about this mail and not about us or the connection. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
/** The relay was not found, did not want us, or could not be trusted. */
const ABOUT_THE_RELAY = new Set(['EDNS', 'EAUTH', 'ETLS', 'ENOAUTH', 'EPROXY', 'EPROTOCOL']);
const BEFORE_ANY_MAIL = new Set(['connection', 'greeting']);
const MAX_REPLY = 1_000;

/**
 * Reads a failed delivery: 5xx about the envelope or the content is final (RFC 5321, 4.2.1). A refused
 * login or connection is our trouble, so the mail is kept for later, whatever the code.
 */
export function deliveryOf(error: unknown): Delivery {
  const smtp = (error ?? {}) as SmtpError;
  const { code = 'unknown', responseCode = 0, response = '' } = smtp;
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  const reason = responseCode ? [responseCode, enhanced].filter(Boolean).join(' ') : code;
  const isFinal = responseCode >= 500 && ABOUT_THE_MAIL.has(code);
  if (isFinal) return { kind: 'refused', reason, reply: response.slice(0, MAX_REPLY) };
  return { kind: 'try-again', reason, isRelayAway: isRelayAway(smtp) };
}

/** Whether the connection failed before it carried a mail. One that breaks in the middle of a mail is the mail's affair. */
function isRelayAway({ code = '', command, syscall, timeoutType = '' }: SmtpError): boolean {
  const neverBegan = code === 'ECONNECTION' && command === undefined;
  return neverBegan || syscall === 'connect' || ABOUT_THE_RELAY.has(code) || BEFORE_ANY_MAIL.has(timeoutType);
}
