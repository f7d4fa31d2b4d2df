/** Who a mail is from or to. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP_LABEL = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/i;
const MAX_LENGTH = 254;

/**
 * One plain address: an unquoted local part and a domain of letters, digits and hyphens with a dot in
 * it. Quotes, comments, groups, routes and IP literals are legal in mail and have each been used to
 * send to somebody else than the one who was checked, so they are not addresses here.
 */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 0 || text.length > MAX_LENGTH) return false;
  const [local, labels] = [text.slice(0, at), text.slice(at + 1).split('.')];
  return isLocalPart(local) && labels.length >= 2 && labels.every((label) => LABEL.test(label)) && hasTopLabel(labels);
}

function isLocalPart(local: string): boolean {
  return LOCAL_PART.test(local) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

function hasTopLabel(labels: readonly string[]): boolean {
  return TOP_LABEL.test(labels.at(-1) ?? '');
}

/** `Name <address>` or `address`; `undefined` when it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim());
  const [name, address] = named ? [named[1]?.trim() ?? '', named[2]?.trim() ?? ''] : ['', text.trim()];
  return isMailAddress(address) && isHeaderText(name) ? { name, address } : undefined;
}

/** Whether text may go into a header: no line break and no NUL could start a header of its own. */
export function isHeaderText(text: string): boolean {
  return !/[\r\n\0\u2028\u2029]/.test(text) && text.isWellFormed();
}
