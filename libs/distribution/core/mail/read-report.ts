import { classifyFailure, type Failure } from './classify-failure.js';
import { addressIn, type Fields, readFields } from './read-fields.js';

/** A mail that a machine sent, as its MIME reader gives it. */
export interface ReportMail {
  /** Address of the From field in small letters; empty when there is none. */
  readonly from: string;
  /** Parts in their order, decoded. The readable text counts as `text/plain`. */
  readonly parts: readonly { readonly mimeType: string; readonly text: string }[];
}

/**
 * What a report says became of a mail. `recipients` are the addresses it names, in small letters, possibly none: they
 * must agree with whom the mail was sent to.
 */
export type MailReport =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly recipients: readonly string[] }
  | { readonly kind: 'delayed' | 'delivered'; readonly recipients: readonly string[] }
  | { readonly kind: 'complained' | 'opted-out'; readonly recipients: readonly string[] }
  | { readonly kind: 'none' };

const NONE: MailReport = { kind: 'none' };
const ACTIONS: Readonly<Record<string, 'failed' | 'delayed' | 'delivered'>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};
/** Types of RFC 5965, 7.3, and RFC 6430; `not-spam` takes a complaint back that we do not know of. */
const COMPLAINTS: Readonly<Record<string, 'complained' | 'opted-out' | 'none'>> = {
  'opt-out': 'opted-out',
  'opt-out-list': 'opted-out',
  'not-spam': 'none',
  'auth-failure': 'none',
  dmarc: 'none',
};
const MACHINES = /^(mailer-daemon|postmaster|mdaemon|mail-daemon|mailerdaemon|postmaster[\w.-]*)@/;

/** Reads a delivery status (RFC 3464), a complaint (RFC 5965), or a bounce that is only words. */
export function readReport(mail: ReportMail): MailReport {
  const partOf = (type: string) => mail.parts.find(({ mimeType }) => mimeType === type)?.text;
  const feedback = partOf('message/feedback-report');
  if (feedback !== undefined) return readFeedback(feedback);
  const status = partOf('message/delivery-status') ?? partOf('message/global-delivery-status');
  if (status !== undefined) return readDeliveryStatus(status);
  return readWords(mail);
}

function readFeedback(text: string): MailReport {
  const fields = new Map(readFields(text).flatMap((group) => [...group]));
  const type = fields.get('feedback-type')?.toLowerCase();
  if (type === undefined) return NONE;
  const kind = COMPLAINTS[type] ?? 'complained';
  if (kind === 'none') return NONE;
  return { kind, recipients: addressesOf(fields, ['original-rcpt-to', 'removal-recipient']) };
}

/** The first group is about the report itself; each further one is about a recipient. The worst of them counts. */
function readDeliveryStatus(text: string): MailReport {
  const groups = readFields(text).filter((fields) => fields.has('action'));
  for (const kind of ['failed', 'delayed', 'delivered'] as const) {
    const fields = groups.find((group) => ACTIONS[group.get('action')!.toLowerCase()] === kind);
    if (fields) return recipientReport(kind, fields);
  }
  return NONE;
}

function recipientReport(kind: 'failed' | 'delayed' | 'delivered', fields: Fields): MailReport {
  const recipients = addressesOf(fields, ['original-recipient', 'final-recipient']);
  if (kind !== 'failed') return { kind, recipients };
  const failure = classifyFailure(fields.get('status'), fields.get('diagnostic-code') ?? '');
  return { kind, failure, recipients };
}

function addressesOf(fields: Fields, names: readonly string[]): string[] {
  const addresses = names.flatMap((name) => addressIn(fields.get(name)) ?? []);
  return [...new Set(addresses)];
}

/** Some servers only write a letter. It must be a machine's, and its words must say what is wrong. */
function readWords({ from, parts }: ReportMail): MailReport {
  if (!MACHINES.test(from)) return NONE;
  const text = parts
    .filter(({ mimeType }) => mimeType.startsWith('text/'))
    .map((part) => part.text)
    .join('\n');
  const failure = classifyFailure(undefined, text);
  const isUnderstood = failure.status !== null || failure.reason !== 'undeliverable';
  return isUnderstood ? { kind: 'failed', failure, recipients: [] } : NONE;
}
