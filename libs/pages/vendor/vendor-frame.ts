import type { Locale, LocalizedText } from '#kernel';

/** Parts of the portal, in the order of its navigation. */
export const VENDOR_PLACES = [
  { place: 'position', path: '/vendor', permission: 'results.read' },
  { place: 'quotes', path: '/vendor/quotes', permission: 'replies.read' },
  { place: 'corrections', path: '/vendor/corrections', permission: 'corrections.read' },
  { place: 'ticket-facts', path: '/vendor/ticket-facts', permission: 'tickets.upload' },
  { place: 'progress', path: '/vendor/progress', permission: 'results.read' },
  { place: 'badge', path: '/vendor/badge', permission: 'results.read' },
  { place: 'keys', path: '/vendor/keys', permission: 'keys.read' },
  { place: 'webhooks', path: '/vendor/webhooks', permission: 'webhooks.read' },
  { place: 'people', path: '/vendor/people', permission: 'people.read' },
  { place: 'security', path: '/vendor/security', permission: 'security.own' },
] as const;

export type VendorPlace = (typeof VENDOR_PLACES)[number]['place'];

/** What every page of the portal shows of who looks at it. */
export interface VendorFrame {
  readonly locale: Locale;
  readonly stylesheet: string;
  readonly scripts?: readonly string[];
  readonly vendor: { readonly slug: string; readonly name: LocalizedText };
  readonly person: { readonly email: string; readonly name: string };
  /** What the person may do; places that need something else are not shown. */
  readonly permissions: readonly string[];
  /** What forms must carry. */
  readonly csrf: string;
}
