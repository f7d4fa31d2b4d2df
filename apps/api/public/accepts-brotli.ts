const BROTLI = /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i;

/** Does `Accept-Encoding` take Brotli? `br;q=0` refuses it (RFC 9110, 12.5.3). */
export const acceptsBrotli = (encodings: string | string[] | undefined): boolean =>
  BROTLI.test(String(encodings ?? ''));
