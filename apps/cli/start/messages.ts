import type { Locale } from '#kernel';

/** What the banner says. */
export interface BannerWords {
  readonly product: string;
  readonly promise: string;
  readonly database: string;
  readonly embedded: string;
  readonly yours: string;
  readonly hint: string;
  readonly demo: string;
  readonly facts: (facts: { wave: string; answers: number; vendors: number; earlierWaves: number }) => string;
  readonly benchmark: string;
  readonly startHere: string;
  readonly survey: string;
  readonly admin: string;
  readonly outbox: string;
  readonly mailsStay: string;
  readonly mailsLeave: string;
  readonly docs: string;
  readonly vendor: string;
  readonly portal: string;
  readonly busy: (port: number) => string;
  readonly scan: string;
  readonly scanHere: string;
  readonly tip: string;
  readonly stop: string;
}

export const BANNER_WORDS: Readonly<Record<Locale, BannerWords>> = {
  en: {
    product: 'Fairmark 明尺',
    promise: 'demo data · fictional vendors · nothing leaves this machine',
    database: 'database',
    embedded: 'embedded',
    yours: 'DATABASE_URL',
    hint: 'set DATABASE_URL to use your PostgreSQL',
    demo: 'demo study',
    facts: ({ wave, answers, vendors, earlierWaves }) =>
      `${wave} · ${answers.toLocaleString('en')} answers · ${vendors} vendors · ${earlierWaves} earlier waves`,
    benchmark: 'Benchmark',
    startHere: '← start here',
    survey: 'Take survey',
    admin: 'Admin',
    outbox: 'Mail outbox',
    mailsStay: 'all mails land here, none are sent',
    mailsLeave: 'mails are sent through SMTP_URL',
    docs: 'API docs',
    vendor: 'Vendor API',
    portal: 'Vendor',
    busy: (port) => `port ${port} is taken, another one is used`,
    scan: 'Scan to take the survey on a phone:',
    scanHere: 'For phones start with HOST=0.0.0.0; this QR code works on this machine alone:',
    tip: 'Tip: answer the survey, then watch the counter on Admin. Start afresh: npm run demo:reset',
    stop: 'Ctrl-C stops everything.',
  },
  'zh-CN': {
    product: 'Fairmark 明尺',
    promise: '演示数据 · 厂商均为虚构 · 数据不离开本机',
    database: '数据库',
    embedded: '内置',
    yours: 'DATABASE_URL',
    hint: '设置 DATABASE_URL 即可使用自己的 PostgreSQL',
    demo: '演示研究',
    facts: ({ wave, answers, vendors, earlierWaves }) =>
      `${wave} · ${answers.toLocaleString('en')} 份答卷 · ${vendors} 家厂商 · 此前 ${earlierWaves} 期`,
    benchmark: '评测结果',
    startHere: '← 从这里开始',
    survey: '填写问卷',
    admin: '管理后台',
    outbox: '邮件',
    mailsStay: '所有邮件都留在这里，不会发出',
    mailsLeave: '邮件经 SMTP_URL 发出',
    docs: '接口文档',
    vendor: '厂商接口',
    portal: '厂商门户',
    busy: (port) => `端口 ${port} 已被占用，改用其他端口`,
    scan: '手机扫码填写问卷：',
    scanHere: '用手机填写请以 HOST=0.0.0.0 启动；此二维码仅本机可用：',
    tip: '提示：填完问卷后，到管理后台看计数变化。重新开始：npm run demo:reset',
    stop: '按 Ctrl-C 全部停止。',
  },
};

/** The language of the terminal. */
export function terminalLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
