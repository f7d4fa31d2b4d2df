/** Tags of a DKIM or DMARC record, `v=DMARC1; p=none`; names in small letters. */
export function tagsOf(record: string): ReadonlyMap<string, string> {
  const tags = record.split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]];
  });
  return new Map(tags);
}

/** Second levels under which names are given away, where the top level is a country's. */
const GIVEN_AWAY = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co', 'or', 'ne', 'go', 'mil']);

/**
 * The part of a domain that somebody owns: `mail.study.com.cn` → `study.com.cn`. A short rule instead of the public
 * suffix list, right for what ordinary senders use.
 */
export function ownedDomain(domain: string): string {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.');
  const [top = '', second = ''] = labels.toReversed();
  return labels.slice(top.length === 2 && GIVEN_AWAY.has(second) ? -3 : -2).join('.');
}

/** Whether two domains are the same sender to DMARC: equal when strict, of one owner when relaxed (RFC 7489, 3.1). */
export function isAligned(one: string, other: string, isStrict: boolean): boolean {
  return isStrict ? one.toLowerCase() === other.toLowerCase() : ownedDomain(one) === ownedDomain(other);
}
