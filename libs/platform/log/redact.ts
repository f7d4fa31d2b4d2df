const RULES: readonly (readonly [RegExp, string])[] = [
  // Links of respondents are their keys.
  [/\/([su])\/[A-Za-z0-9_-]{16,}/g, '/$1/[redacted]'],
  // So are links of invitations, of forgotten passwords and of operators.
  [/\/(accept|reset|break-glass)\/[A-Za-z0-9_-]{16,}/g, '/$1/[redacted]'],
  // Keys of vendors and secrets of their webhooks, wherever they stand.
  [/\b(vk_(?:live|test)|whsec)_[A-Za-z0-9+/=_-]{8,}/g, '$1_[redacted]'],
  [/\b(Survey|Bearer|Basic) [A-Za-z0-9._~+/=-]{8,}/g, '$1 [redacted]'],
  [/(:\/\/[^\s:/@"]*:)[^\s/@"]+@/g, '$1[redacted]@'],
  [
    /([A-Za-z0-9])[A-Za-z0-9.!#$%&'*+=?^_{|}~-]{0,63}@([A-Za-z0-9])[A-Za-z0-9.-]{0,250}\.([A-Za-z]{2,})/g,
    '$1***@$2***.$3',
  ],
];

/** Takes out of a line of the log what must not be kept: link tokens, credentials, mail addresses. */
export function redact(line: string): string {
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
