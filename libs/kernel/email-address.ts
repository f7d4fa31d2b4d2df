const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP_LABEL = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/i;
const MAX_LENGTH = 254;

/**
 * Whether the text is one plain address: an unquoted local part and a domain of letters, digits and hyphens with
 * a dot in it, at most 254 characters. Narrower than RFC 5321 on purpose: quotes, comments, groups, routes and IP
 * literals are legal in mail and have each been used to send to somebody else than the one who was checked.
 */
export function isEmailAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 0 || text.length > MAX_LENGTH) return false;
  return isLocalPart(text.slice(0, at)) && isDomain(text.slice(at + 1).split('.'));
}

function isLocalPart(local: string): boolean {
  return LOCAL_PART.test(local) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

function isDomain(labels: readonly string[]): boolean {
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(labels.at(-1)!);
}
