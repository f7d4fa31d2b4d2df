import {
  IconBuilding,
  IconAddressBook,
  IconChecklist,
  IconListSearch,
  IconClipboard,
  IconHome,
  IconInbox,
  IconKey,
  IconLink,
  IconMessageReply,
  IconMessages,
  IconQuote,
  IconReport,
  IconRoute,
  IconScale,
  IconStopwatch,
  IconRubberStamp,
  IconSend,
  IconShieldLock,
  IconShieldQuestion,
  IconStack2,
  IconTicket,
  IconUsers,
  IconChartBar,
  IconStars,
  IconReportAnalytics,
} from '@tabler/icons-react';

export type DestinationId =
  | 'overview'
  | 'studies'
  | 'questionnaires'
  | 'campaigns'
  | 'contacts'
  | 'links'
  | 'tickets'
  | 'channels'
  | 'vendors'
  | 'answers'
  | 'quarantine'
  | 'releases'
  | 'quotes'
  | 'voices'
  | 'ticketFacts'
  | 'reports'
  | 'corrections'
  | 'probes'
  | 'myProbes'
  | 'rateProbes'
  | 'people'
  | 'privacy'
  | 'keys'
  | 'audit'
  | 'outbox'
  | 'benchmark';

export interface Destination {
  readonly id: DestinationId;
  /** In the console below `/admin`; for pages that the server renders, the whole path. */
  readonly href: string;
  readonly isServerPage?: true;
  /** Who has it sees the way there; absent: everybody. */
  readonly permission?: string;
  readonly icon: typeof IconHome;
}

/** Everywhere one can go from everywhere, in the order of the navigation. Raters are led to their desk alone. */
export const DESTINATIONS: readonly Destination[] = [
  { id: 'overview', href: '/admin', isServerPage: true, permission: 'results.read', icon: IconHome },
  { id: 'questionnaires', href: '/questionnaires', permission: 'questionnaires.read', icon: IconClipboard },
  { id: 'campaigns', href: '/campaigns', permission: 'campaigns.read', icon: IconSend },
  { id: 'contacts', href: '/contacts', permission: 'contacts.read', icon: IconAddressBook },
  { id: 'links', href: '/links', permission: 'campaigns.read', icon: IconLink },
  { id: 'tickets', href: '/tickets', permission: 'campaigns.read', icon: IconTicket },
  { id: 'channels', href: '/channels', permission: 'channels.read', icon: IconMessages },
  { id: 'studies', href: '/studies', permission: 'results.read', icon: IconStack2 },
  { id: 'vendors', href: '/vendors', permission: 'results.read', icon: IconBuilding },
  { id: 'answers', href: '/answers', permission: 'responses.read', icon: IconChecklist },
  { id: 'quarantine', href: '/quarantine', permission: 'responses.read', icon: IconShieldQuestion },
  { id: 'quotes', href: '/quotes', permission: 'responses.read', icon: IconQuote },
  { id: 'voices', href: '/voices', permission: 'evidence.read', icon: IconStars },
  { id: 'ticketFacts', href: '/ticket-facts', permission: 'evidence.read', icon: IconReportAnalytics },
  { id: 'releases', href: '/releases', permission: 'releases.read', icon: IconRubberStamp },
  { id: 'reports', href: '/reports', permission: 'results.read', icon: IconReport },
  { id: 'corrections', href: '/corrections', permission: 'results.read', icon: IconMessageReply },
  { id: 'probes', href: '/probes', permission: 'probes.read', icon: IconRoute },
  { id: 'myProbes', href: '/probes/mine', permission: 'probes.run', icon: IconStopwatch },
  { id: 'rateProbes', href: '/probes/rate', permission: 'probes.rate', icon: IconScale },
  { id: 'people', href: '/people', permission: 'people.read', icon: IconUsers },
  { id: 'privacy', href: '/privacy', permission: 'privacy.read', icon: IconShieldLock },
  { id: 'keys', href: '/keys', permission: 'keys.read', icon: IconKey },
  { id: 'audit', href: '/audit', permission: 'audit.read', icon: IconListSearch },
  { id: 'outbox', href: '/admin/outbox', isServerPage: true, permission: 'mails.list', icon: IconInbox },
  { id: 'benchmark', href: '/b', isServerPage: true, permission: 'results.read', icon: IconChartBar },
];

/** The way on which a page lies: the longest address that leads to it. */
export const wayOf = (location: string): DestinationId | undefined =>
  DESTINATIONS.filter(({ href }) => location === href || location.startsWith(`${href}/`)).toSorted(
    (a, b) => b.href.length - a.href.length,
  )[0]?.id;
