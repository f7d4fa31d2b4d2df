/** A mail that came to the address of a probe, as its MIME reader gives it. */
export interface AnswerMail {
  /** Names in small letters, in the order of the mail: what stands first was added last. */
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  readonly text: string;
  readonly html: string;
}

/** What machines say of themselves when they answer: RFC 3834, and what was used before it. */
const MACHINE_FIELDS = new Set(['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoresponder']);
const MACHINE_PRECEDENCE = /^(?:auto_reply|bulk|junk|list)$/i;
const isByMachine = ({ key, value }: AnswerMail['fields'][number]): boolean =>
  MACHINE_FIELDS.has(key) ||
  (key === 'auto-submitted' && !/^\s*no\b/i.test(value)) ||
  (key === 'precedence' && MACHINE_PRECEDENCE.test(value.trim()));

/** Whether a machine answered: it says so in its head. What does not say so is for a person to judge. */
export const isAutomaticAnswer = ({ fields }: Pick<AnswerMail, 'fields'>): boolean => fields.some(isByMachine);

/**
 * When our own side received the mail, by the field that was added last; the sender’s clock is not asked. `now` where
 * no field says so, and where it says what cannot be: before `since` or in the future.
 */
export function receivedAt({ fields }: Pick<AnswerMail, 'fields'>, since: Date, now: Date): Date {
  const newest = fields.find(({ key }) => key === 'received')?.value ?? '';
  const at = new Date(newest.slice(newest.lastIndexOf(';') + 1).trim());
  return !Number.isNaN(at.getTime()) && at >= since && at <= now ? at : now;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The words of a mail: its plain part, or its page without what is not words. */
export function wordsOf({ text, html }: Pick<AnswerMail, 'text' | 'html'>): string {
  if (text.trim() !== '') return text.trim();
  return html
    .replaceAll(/<(style|script)\b[^]*?<\/\1>/gi, '')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
