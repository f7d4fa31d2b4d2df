/** What a product is for; the words people use are in the catalogues. */
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

/** Where a product runs. */
export const PLATFORMS = [
  'ios',
  'android',
  'harmony',
  'web',
  'windows',
  'macos',
  'linux',
  'mini-program',
  'flutter',
  'react-native',
  'unity',
  'unreal',
  'electron',
  'embedded',
  'server',
] as const;
export type Platform = (typeof PLATFORMS)[number];
