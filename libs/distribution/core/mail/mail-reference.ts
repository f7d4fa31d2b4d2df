/**
 * How a mail of ours is recognised when it comes back: by its Message-ID, or by the address that it comes back to. Both
 * hold the mail's own id, which is derived with a key and says nothing about who it was sent to.
 */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const messageIdOf = (mailId: string, domain: string): string => `mail-${mailId}@${domain}`;

/** Ids of our mails that a text names, such as the head of a mail that came back; at most 20. */
export function mailIdsIn(text: string): string[] {
  const found = [...text.matchAll(new RegExp(`\\bmail-(${UUID})@`, 'gi'))].map(([, id]) => id!.toLowerCase());
  return [...new Set(found)].slice(0, 20);
}

/**
 * b: where a mail that cannot be delivered comes back to. u: whoever writes there wants no more mails. p: where answers
 * to one probe come in.
 */
export type ReturnKind = 'b' | 'u' | 'p';

export interface ReturnAddress {
  readonly kind: ReturnKind;
  readonly mailId: string;
  /** 16 hexadecimal digits that prove the id and the kind. */
  readonly code: string;
}

/** `bounces+b<id><code>@example.com` for the mailbox `bounces@example.com`. Small letters and digits only: some servers change the case. */
export function returnAddress(mailbox: string, { kind, mailId, code }: ReturnAddress): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${kind}${mailId.replaceAll('-', '')}${code}${mailbox.slice(at)}`;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** What the addresses in a text say that belong to the mailbox; at most 20. */
export function returnAddressesIn(mailbox: string, text: string): ReturnAddress[] {
  const at = mailbox.lastIndexOf('@');
  const pattern = `${escaped(mailbox.slice(0, at))}\\+([bup])([0-9a-f]{32})([0-9a-f]{16})${escaped(mailbox.slice(at))}`;
  const found = [...text.matchAll(new RegExp(pattern, 'gi'))].slice(0, 20);
  return found.map(([, kind, id, code]) => ({
    kind: kind!.toLowerCase() as ReturnKind,
    mailId: id!.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    code: code!.toLowerCase(),
  }));
}
