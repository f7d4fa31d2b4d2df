import { ImapFlow } from 'imapflow';

export interface MailboxSettings {
  /** `imaps://user:password@host/INBOX`. */
  readonly url: string;
  /** Refuses a server without TLS and a valid certificate. */
  readonly requireTls: boolean;
}

/** Mails of one visit; the rest waits for the next. */
const BATCH = 100;
/** What is longer than any report is cut off: what it says stands at its beginning. */
const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands over every mail that nobody has read, oldest first, and marks it as read once it was taken. A mail that cannot
 * be taken now stays unread, and the visit ends with its error. Says how many were taken.
 */
export async function readMailbox(
  settings: MailboxSettings,
  take: (raw: Uint8Array) => Promise<unknown>,
): Promise<number> {
  const client = new ImapFlow(optionsOf(settings));
  // Errors of a connection that breaks between two commands; the next command fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.mailboxOpen(folderOf(settings.url));
    const found = (await client.search({ seen: false }, { uid: true })) || [];
    const batch = found.toSorted((a, b) => a - b).slice(0, BATCH);
    for (const uid of batch) await takeOne(client, uid, take);
    return batch.length;
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function takeOne(client: ImapFlow, uid: number, take: (raw: Uint8Array) => Promise<unknown>): Promise<void> {
  const message = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MAX_BYTES } }, { uid: true });
  // Somebody has deleted it meanwhile.
  if (!message || !message.source) return;
  await take(message.source);
  await client.messageFlagsAdd(String(uid), [String.raw`\Seen`], { uid: true });
}

function optionsOf({ url, requireTls }: MailboxSettings) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(requireTls && !secure ? { doSTARTTLS: true } : {}),
    tls: { rejectUnauthorized: requireTls, minVersion: 'TLSv1.2' as const },
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false as const,
    ...TIMEOUTS,
  };
}

const folderOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX';
