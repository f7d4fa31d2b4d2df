const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}$/;
const DOMAIN =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;

/**
 * The addresses we send to: a plain ASCII local part without quotes or comments, a domain name with at least
 * one dot and no IP literal, at most 254 characters. Narrower than RFC 5321 on purpose: what is left out is
 * where header injection lives.
 */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  const dots = local.startsWith('.') || local.endsWith('.') || local.includes('..');
  return !dots && LOCAL_PART.test(local) && DOMAIN.test(domain) && !/^[0-9.]+$/.test(domain);
}
