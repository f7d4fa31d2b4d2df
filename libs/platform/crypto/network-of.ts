const MAPPED = /^::ffff:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i;
const GROUPS = 8;
/** Of eight groups of an address of version 6, those that name a site. */
const SITE_GROUPS = 3;

/**
 * The network an address belongs to, as limits count it: `a.b.c.0/24`, or the first 48 bits of version 6. People of one
 * office share it. What is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const four = MAPPED.exec(address)?.[1] ?? (/^\d{1,3}(\.\d{1,3}){3}$/.test(address) ? address : undefined);
  if (four !== undefined) return `${four.split('.').slice(0, 3).join('.')}.0/24`;
  const bare = address.split('%')[0] ?? '';
  if (!/^[0-9a-f:]+$/i.test(bare) || !bare.includes(':')) return 'unknown';
  return `${expanded(bare).slice(0, SITE_GROUPS).join(':')}::/48`;
}

/** All eight groups, without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}
