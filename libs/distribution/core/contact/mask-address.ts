/**
 * An address that can be recognised and not be written to: the first character, the last one where three or more are
 * hidden between, and the domain.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const last = local.length > 4 ? local.slice(-1) : '';
  return `${local.slice(0, 1)}***${last}${address.slice(at)}`;
}
