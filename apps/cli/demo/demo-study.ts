import type { LocalizedText } from '#kernel';

export const DEMO_ADMIN = 'admin@fairmark.example';
/** Prepares what the admin approves: nothing is published by one person. */
export const DEMO_ANALYST = 'analyst@fairmark.example';
/** The vendor whose API key the banner shows. */
export const DEMO_VENDOR = 'aurora';

const named = (chinese: string, english: string): LocalizedText => ({ 'zh-CN': chinese, en: english });

export const DEMO_STUDY = {
  slug: 'rtc-service',
  title: named('视频会议与实时音视频 SDK 客户服务研究', 'RTC SDK customer service study'),
  sponsor: named('Fairmark 演示研究组（虚构，无赞助商）', 'Fairmark demo team (fictional, no sponsor)'),
  isDemo: true,
} as const;

export const DEMO_QUESTIONNAIRE = {
  slug: 'service',
  title: named('技术服务体验调查', 'Experience with technical service'),
} as const;

/** Launched last: where it is, the demo is whole. */
export const OPEN_CAMPAIGN = '2026q4 second round';
