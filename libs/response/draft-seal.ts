import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key follows from the link alone, which is stored nowhere: a copy of the database cannot read a draft. */
function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, 'fairmark', 'draft', 32));
}

function boundTo(invitationId: string, revision: number): Buffer {
  return Buffer.from(`${invitationId}|${revision}`);
}

export interface DraftPlace {
  readonly token: string;
  readonly invitationId: string;
  readonly revision: number;
}

/** Answers by question and milliseconds by screen, as they were typed and seen so far. */
export interface SealedContent {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly times: Readonly<Record<string, number>>;
}

export function sealDraft({ token, invitationId, revision }: DraftPlace, content: SealedContent): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce).setAAD(boundTo(invitationId, revision));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was sealed with another link: after a renewal the old draft is lost, on purpose. */
export function openDraft({ token, invitationId, revision }: DraftPlace, sealed: Buffer): SealedContent | undefined {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, NONCE_BYTES))
    .setAAD(boundTo(invitationId, revision))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const content = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(content.toString('utf8')) as SealedContent;
  } catch {
    return undefined;
  }
}
