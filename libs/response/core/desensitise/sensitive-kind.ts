/** What can give a person, a customer or an account away, in the order in which overlapping findings win; `other` has no shape. */
export const SENSITIVE_KINDS = [
  'url',
  'email',
  'phone',
  'identifier',
  'address',
  'handle',
  'company',
  'person',
  'product',
  'other',
] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A passage to mask: offsets in UTF-16 units, `to` exclusive. */
export interface Finding {
  readonly kind: SensitiveKind;
  readonly from: number;
  readonly to: number;
}
