import { default as PostalMime, type Attachment } from 'postal-mime';
import type { ReportMail } from '../core/mail/read-report.js';

/** A mail that came in, with the places in which an address or an id of ours may stand. */
export interface ReceivedMail extends ReportMail {
  /** The fields that say to whom it was delivered. */
  readonly delivered: string;
  /** The fields that name other mails. */
  readonly references: string;
  /** All of its head: names in small letters, in the order of the mail. */
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  /** With angle brackets; empty when there is none. */
  readonly messageId: string;
  /** Its readable part, and its page. */
  readonly text: string;
  readonly html: string;
}

const DELIVERED = new Set(['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-rcpt-to', 'x-envelope-to']);
const REFERENCES = new Set(['in-reply-to', 'references', 'x-failed-recipients']);
const MAX_PART = 200_000;

/** Takes a mail apart; undefined when it is none. Mails inside of it stay whole: their heads are looked at. */
export async function readReportMail(raw: Uint8Array): Promise<ReceivedMail | undefined> {
  try {
    const { from, headers, messageId, text, html, attachments } = await PostalMime.parse(raw, {
      attachmentEncoding: 'utf8',
      forceRfc822Attachments: true,
    });
    if (headers.length === 0) return undefined;
    const fieldsOf = (names: ReadonlySet<string>) =>
      headers.flatMap(({ key, value }) => (names.has(key) ? [value] : [])).join('\n');
    const readable = [
      { mimeType: 'text/plain', text: text ?? '' },
      { mimeType: 'text/html', text: html ?? '' },
    ];
    return {
      from: (from?.address ?? '').toLowerCase(),
      parts: [...attachments.map(partOf), ...readable].filter((part) => part.text !== ''),
      delivered: fieldsOf(DELIVERED),
      references: fieldsOf(REFERENCES),
      fields: headers.map(({ key, value }) => ({ key, value })),
      messageId: messageId ?? '',
      text: (text ?? '').slice(0, MAX_PART),
      html: (html ?? '').slice(0, MAX_PART),
    };
  } catch {
    return undefined;
  }
}

function partOf({ mimeType, content }: Attachment) {
  return { mimeType, text: typeof content === 'string' ? content.slice(0, MAX_PART) : '' };
}
