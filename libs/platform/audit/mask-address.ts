/** Enough of a mail address to recognise one's own, too little to write to: `a***@e***.com`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '***';
  const domain = address.slice(at + 1);
  const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
  return `${first(address)}***@${first(domain)}***${ending}`;
}

const first = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x2a);
