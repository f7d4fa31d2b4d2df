const LARGEST_BYTES = 1_024;
/** What may stand in an answer and must not stand in a log. */
const SECRETS: readonly RegExp[] = [
  /whsec_[A-Za-z0-9+/=_-]+/g,
  /vk_(live|test)_[A-Za-z0-9_-]+/g,
  /\bauthorization["'\s:=]+[^\r\n"',;<>]{4,}/gi,
  /\b(bearer|basic|token|password|secret)(["'\s:=]+)[^\s"',;<>]{4,}/gi,
  /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+/g,
  /[A-Za-z0-9_-]{40,}/g,
];
const MASK = '•••';

/**
 * The beginning of a receiver's answer as it may be kept and shown: at most 1,024 bytes of UTF-8, without control
 * characters, and without what looks like a credential or an address of mail.
 */
export function excerpt(text: string): string {
  // Masks are found before the text is cut, so that no secret loses its mark at the edge.
  const readable = text
    .slice(0, 8 * LARGEST_BYTES)
    .toWellFormed()
    .replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
  return cut(SECRETS.reduce((masked, pattern) => masked.replaceAll(pattern, MASK), readable));
}

/** As many whole characters as fit. */
const cut = (text: string): string =>
  text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(LARGEST_BYTES)).read);
