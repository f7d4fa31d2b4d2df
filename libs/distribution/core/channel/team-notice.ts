import type { Locale } from '#kernel';
import type { RobotMessage } from './robot-message.js';

/** What a group may be told of as it happens. */
export const CHANNEL_EVENTS = [
  'campaign-launched',
  'campaign-paused',
  'campaign-resumed',
  'campaign-closed',
  'delivery-paused',
  'delivery-resumed',
] as const;
export type ChannelEvent = (typeof CHANNEL_EVENTS)[number];

/** How a campaign stands, in numbers alone: no person and no organisation can be told from it. */
export interface DigestCampaign {
  readonly name: string;
  readonly invited: number;
  readonly started: number;
  readonly completed: number;
  /** Of these, in the last 24 hours. */
  readonly completedToday: number;
  readonly vendors: readonly { readonly name: string; readonly invited: number; readonly completed: number }[];
}

export interface Digest {
  readonly study: string;
  readonly campaigns: readonly DigestCampaign[];
}

interface Words {
  readonly digest: (study: string) => string;
  readonly nothing: string;
  readonly campaign: (campaign: DigestCampaign) => string;
  readonly vendor: (vendor: DigestCampaign['vendors'][number]) => string;
  readonly event: Readonly<Record<ChannelEvent, string>>;
  readonly delivery: Readonly<Record<'paused' | 'resumed', string>>;
  readonly open: string;
  readonly answer: string;
  readonly invitation: (study: string) => string;
  readonly test: string;
  readonly testLine: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    digest: (study) => `${study} · 每日进度`,
    nothing: '目前没有进行中的发送。',
    campaign: ({ name, invited, started, completed, completedToday }) =>
      `${name}：邀请 ${invited}，开始 ${started}，完成 ${completed}（过去 24 小时 +${completedToday}）`,
    vendor: ({ name, invited, completed }) => `· ${name}：完成 ${completed} / 邀请 ${invited}`,
    event: {
      'campaign-launched': '调查已发出',
      'campaign-paused': '调查已暂停',
      'campaign-resumed': '调查已恢复',
      'campaign-closed': '调查已结束',
      'delivery-paused': '邮件发送已暂停',
      'delivery-resumed': '邮件发送已恢复',
    },
    delivery: { paused: '请到控制台查看原因。', resumed: '排队的邮件会继续发出。' },
    open: '打开控制台',
    answer: '开始填写',
    invitation: (study) => `${study} · 邀请参加`,
    test: '明尺测试消息',
    testLine: '这个群已经连上，之后会收到所选的通知。',
  },
  en: {
    digest: (study) => `${study} · progress of the day`,
    nothing: 'No campaign is running.',
    campaign: ({ name, invited, started, completed, completedToday }) =>
      `${name}: ${invited} invited, ${started} started, ${completed} completed (+${completedToday} in 24 hours)`,
    vendor: ({ name, invited, completed }) => `· ${name}: ${completed} of ${invited} completed`,
    event: {
      'campaign-launched': 'Campaign launched',
      'campaign-paused': 'Campaign paused',
      'campaign-resumed': 'Campaign resumed',
      'campaign-closed': 'Campaign closed',
      'delivery-paused': 'Mail delivery paused',
      'delivery-resumed': 'Mail delivery resumed',
    },
    delivery: { paused: 'The console says why.', resumed: 'Mails that waited go out now.' },
    open: 'Open the console',
    answer: 'Take part',
    invitation: (study) => `${study} · take part`,
    test: 'Test message of Fairmark',
    testLine: 'This group is connected and will get what was chosen for it.',
  },
};

/** The daily message: one line for a campaign and one for each of its vendors. */
export function digestMessage({ study, campaigns }: Digest, consoleUrl: string, locale: Locale): RobotMessage {
  const words = WORDS[locale];
  const lines = campaigns.flatMap((campaign) => [words.campaign(campaign), ...campaign.vendors.map(words.vendor)]);
  return {
    title: words.digest(study),
    lines: lines.length > 0 ? lines : [words.nothing],
    link: { label: words.open, url: consoleUrl },
  };
}

/** Tells of one change; `name` is the campaign's, null for what concerns all of them. */
export function eventMessage(
  event: ChannelEvent,
  name: string | null,
  consoleUrl: string,
  locale: Locale,
): RobotMessage {
  const words = WORDS[locale];
  const line = name ?? words.delivery[event === 'delivery-resumed' ? 'resumed' : 'paused'];
  return { title: words.event[event], lines: [line], link: { label: words.open, url: consoleUrl } };
}

/** Asks a group to take part by an open link. */
export function invitationMessage(study: string, text: string, url: string, locale: Locale): RobotMessage {
  const words = WORDS[locale];
  return { title: words.invitation(study), lines: [text], link: { label: words.answer, url } };
}

export function testMessage(locale: Locale): RobotMessage {
  return { title: WORDS[locale].test, lines: [WORDS[locale].testLine], link: null };
}
