import { isEmailAddress } from '#kernel';

/** Who a mail is from or to. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** `Name <address>` or `address`; `undefined` when it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim());
  const [name, address] = named ? [named[1]?.trim() ?? '', named[2]?.trim() ?? ''] : ['', text.trim()];
  return isEmailAddress(address) && isHeaderText(name) ? { name, address } : undefined;
}

/** Whether text may go into a header: no line break and no NUL could start a header of its own. */
export function isHeaderText(text: string): boolean {
  return !/[\r\n\0\u2028\u2029]/.test(text) && text.isWellFormed();
}
