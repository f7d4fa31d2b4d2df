/** What products may be for; the compiler holds it against the kinds that studies know, which are the ones asked for. */
export const PRODUCT_KINDS = [
  'conversational-ai',
  'voice',
  'video-call',
  'live',
  'messaging',
  'conference',
  'other',
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];
