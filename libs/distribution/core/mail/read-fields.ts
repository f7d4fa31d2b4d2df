/** Fields of one group by their names in small letters; the first of a name counts. */
export type Fields = ReadonlyMap<string, string>;

const MAX_GROUPS = 50;
const FIELD = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s;

/**
 * Groups of header-like fields, separated by empty lines, as in reports by machines (RFC 3464, 2.1; RFC 5965, 3).
 * Continued lines are joined. Lines that are no field are passed over, and so is whatever follows the 50th group.
 */
export function readFields(text: string): Fields[] {
  const groups = text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/, MAX_GROUPS);
  return groups.map(fieldsOf).filter((fields) => fields.size > 0);
}

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

/** The address in a typed field such as `rfc822; <li@example.com>`, in small letters; undefined when there is none. */
export function addressIn(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const value = field.includes(';') ? field.slice(field.indexOf(';') + 1) : field;
  const address = value
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .trim()
    .toLowerCase();
  return address.includes('@') && !/\s/.test(address) ? address : undefined;
}
