import type { LocalizedText } from '#kernel';
import type { ProductKind } from '#study/core';
import type { Theme } from './remark-themes.js';

/** How customers of a made-up vendor live through its support. All vendors are fictional. */
export interface DemoVendor {
  readonly slug: string;
  readonly name: LocalizedText;
  /** What it sells: a product for each. */
  readonly products: readonly ProductKind[];
  /** What its customers feel on average on each dimension in the last wave, 0–100. */
  readonly levels: readonly [number, number, number, number, number];
  /** Points gained in each dimension from one wave to the next. */
  readonly gains?: readonly [number, number, number, number, number];
  /** Answers in each wave. */
  readonly answers: readonly [number, number, number];
  /** Customers that take part in the last wave. */
  readonly organisations: number;
  /** Shares 0…1 of the people who were asked by the vendor itself, by a community, by a partner; the rest was not. */
  readonly invited: number;
  readonly community?: number;
  readonly partner?: number;
  /** Points by which people whom the vendor picked are happier. */
  readonly favour: number;
  /** Share 0…1 of customers outside mainland China. */
  readonly abroad: number;
  readonly praise: readonly Theme[];
  readonly blame: readonly Theme[];
}

const named = (chinese: string, english: string): LocalizedText => ({ 'zh-CN': chinese, en: english });

/** Two leaders too close to call, a climber, a vendor that slips, one that picks its own voters, two too small to judge. */
export const DEMO_VENDORS: readonly DemoVendor[] = [
  {
    slug: 'aurora',
    name: named('极光', 'Aurora RTC'),
    products: ['video-call', 'live'],
    levels: [85, 80, 78, 79, 69],
    answers: [148, 166, 190],
    organisations: 126,
    invited: 0.2,
    favour: 3,
    abroad: 0.25,
    praise: ['urgent', 'root-cause', 'samples'],
    blame: ['silent-change', 'generic'],
  },
  {
    slug: 'polaris',
    name: named('北辰', 'Polaris'),
    products: ['conference'],
    levels: [77, 81, 82, 84, 73],
    answers: [140, 158, 182],
    organisations: 121,
    invited: 0.17,
    favour: 3,
    abroad: 0.2,
    praise: ['one-contact', 'industry', 'warm'],
    blame: ['night', 'docs-stale'],
  },
  {
    slug: 'kite',
    name: named('风筝视频', 'Kite Video'),
    products: ['video-call', 'live'],
    levels: [74, 74, 75, 78, 68],
    gains: [4, 4, 3, 2, 4],
    answers: [104, 128, 158],
    organisations: 104,
    invited: 0.18,
    favour: 2,
    abroad: 0.55,
    praise: ['docs-good', 'proactive', 'root-cause'],
    blame: ['handover', 'night'],
  },
  {
    slug: 'lansheng',
    name: named('澜声', 'Lansheng'),
    products: ['voice', 'messaging'],
    levels: [69, 66, 68, 77, 60],
    answers: [118, 130, 143],
    organisations: 95,
    invited: 0.22,
    partner: 0.03,
    favour: 4,
    abroad: 0.1,
    praise: ['warm', 'industry'],
    blame: ['surface', 'docs-stale'],
  },
  {
    slug: 'meridian',
    name: named('子午', 'Meridian'),
    products: ['conference', 'video-call'],
    levels: [57, 70, 74, 68, 55],
    gains: [-6, -2, 0, -2, -1],
    answers: [119, 124, 128],
    organisations: 86,
    invited: 0.15,
    favour: 3,
    abroad: 0.75,
    praise: ['root-cause', 'docs-good'],
    blame: ['chasing', 'time-zone'],
  },
  {
    slug: 'cloudstack',
    name: named('云栈', 'Cloudstack'),
    products: ['video-call'],
    levels: [66, 59, 61, 62, 58],
    answers: [98, 108, 118],
    organisations: 79,
    invited: 0.2,
    community: 0.06,
    favour: 2,
    abroad: 0.15,
    praise: ['urgent', 'samples'],
    blame: ['generic', 'handover'],
  },
  {
    slug: 'nimbus',
    name: named('灵云', 'Nimbus SDK'),
    products: ['conversational-ai', 'voice'],
    levels: [60, 57, 59, 69, 64],
    answers: [76, 88, 98],
    organisations: 70,
    invited: 0.56,
    favour: 11,
    abroad: 0.6,
    praise: ['proactive', 'warm'],
    blame: ['surface', 'generic'],
  },
  {
    slug: 'tidal',
    name: named('潮汐', 'Tidal'),
    products: ['live'],
    levels: [50, 53, 54, 61, 43],
    gains: [1, 1, 0, 0, 0],
    answers: [72, 78, 84],
    organisations: 58,
    invited: 0.12,
    community: 0.1,
    favour: 2,
    abroad: 0.35,
    praise: ['warm', 'samples'],
    blame: ['chasing', 'silent-change', 'night'],
  },
  {
    slug: 'skiff',
    name: named('轻舟', 'Skiff'),
    products: ['voice'],
    levels: [75, 68, 62, 83, 72],
    answers: [14, 17, 19],
    organisations: 14,
    invited: 0.15,
    favour: 2,
    abroad: 0.1,
    praise: ['one-contact', 'warm'],
    blame: ['docs-stale'],
  },
  {
    slug: 'fathom',
    name: named('深测', 'Fathom'),
    products: ['conference'],
    levels: [63, 66, 64, 66, 52],
    answers: [8, 9, 11],
    organisations: 8,
    invited: 0.1,
    favour: 2,
    abroad: 0.6,
    praise: ['root-cause'],
    blame: ['time-zone'],
  },
];

export const DEMO_PLATFORMS = ['ios', 'android', 'web'] as const;

const PRODUCT_NAMES: Readonly<Record<ProductKind, LocalizedText>> = {
  'conversational-ai': named('对话式 AI SDK', 'Conversational AI SDK'),
  voice: named('语音 SDK', 'Voice SDK'),
  'video-call': named('视频通话 SDK', 'Video call SDK'),
  live: named('直播 SDK', 'Live SDK'),
  messaging: named('即时消息 SDK', 'Messaging SDK'),
  conference: named('会议 SDK', 'Conference SDK'),
  other: named('其他', 'Other'),
};

export const productName = (vendor: LocalizedText, kind: ProductKind): LocalizedText =>
  named(`${vendor['zh-CN']}${PRODUCT_NAMES[kind]['zh-CN']}`, `${vendor.en} ${PRODUCT_NAMES[kind].en}`);
