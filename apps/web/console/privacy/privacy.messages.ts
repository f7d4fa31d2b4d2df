import type { Catalogue } from '../i18n/locale.js';
import type { Fate, RuleStanding } from './privacy-requests.js';

interface PrivacyTexts {
  readonly title: string;
  readonly hint: string;
  readonly tabs: Readonly<Record<'person' | 'retention' | 'erasures', string>>;
  readonly address: string;
  readonly addressHint: string;
  readonly lookUp: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly held: string;
  readonly part: string;
  readonly count: string;
  readonly onErasure: string;
  readonly fates: Readonly<Record<Fate, string>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly answersChoice: string;
  readonly choices: Readonly<Record<'erase' | 'unlink', string>>;
  readonly anonymous: (count: number) => string;
  readonly releases: string;
  readonly release: (study: string, wave: string, revision: number) => string;
  readonly erasedBefore: (when: string) => string;
  readonly export: string;
  readonly erase: string;
  readonly eraseTitle: string;
  readonly eraseHint: string;
  readonly stays: readonly string[];
  readonly confirmLabel: string;
  readonly cancel: string;
  readonly close: string;
  readonly erased: string;
  readonly running: string;
  readonly subject: string;
  readonly when: string;
  readonly answers: string;
  readonly state: string;
  readonly states: Readonly<Record<'running' | 'done', string>>;
  readonly noErasures: string;
  readonly noErasuresHint: string;
  readonly rule: string;
  readonly kept: string;
  readonly due: string;
  readonly oldest: string;
  readonly lastRun: string;
  readonly nextRun: string;
  readonly never: string;
  readonly none: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly keptFor: (hours: number, from: RuleStanding['from']) => string;
  readonly removedLast: (when: string, count: string) => string;
}

const DAY_HOURS = 24;

const FROM_ZH: Readonly<Record<RuleStanding['from'], string>> = {
  'campaign-end': '调查活动结束后',
  made: '产生后',
  'last-seen': '最后一次出现后',
  expiry: '到期后',
  finished: '完成后',
};
const FROM_EN: Readonly<Record<RuleStanding['from'], string>> = {
  'campaign-end': 'after the campaign’s end',
  made: 'after it was made',
  'last-seen': 'after it was last seen',
  expiry: 'after it ended',
  finished: 'after it was finished',
};

const spanZh = (hours: number): string => {
  if (hours === 0) return '立即';
  return hours % DAY_HOURS === 0 ? `${hours / DAY_HOURS} 天` : `${hours} 小时`;
};
const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
const spanEn = (hours: number): string => {
  if (hours === 0) return 'At once';
  return hours % DAY_HOURS === 0 ? counted(hours / DAY_HOURS, 'day') : counted(hours, 'hour');
};

export const privacyTexts: Catalogue<PrivacyTexts> = {
  'zh-CN': {
    title: '个人信息',
    hint: '某个人有哪些信息、导出给本人、或永久删除；以及到期自动删除的内容。',
    tabs: { person: '个人', retention: '保留期限', erasures: '删除记录' },
    address: '邮箱地址',
    addressHint: '完整地址。地址不会写入日志。',
    lookUp: '查询',
    nothing: '没有保存任何信息',
    nothingHint: '没有与该地址有关的信息。仍可删除，以便今后不再向其发信。',
    held: '保存的信息',
    part: '内容',
    count: '数量',
    onErasure: '删除时',
    fates: { delete: '删除', unlink: '保留但切断关联', reduce: '保留，但不再指向本人', keep: '保留（仅编号）' },
    sections: {
      contact: '联系人',
      studies: '研究与厂商',
      tags: '标签',
      consents: '同意记录',
      suppressions: '不再发信',
      campaigns: '调查活动',
      invitations: '邀请',
      mails: '已发邮件',
      returnedMails: '退回的邮件',
      drafts: '草稿',
      answers: '答卷',
      waitingAnswers: '等待处理的答卷',
      quotes: '引用决定',
      linkActs: '链接操作',
      tickets: '工单',
      corrections: '更正',
      imports: '导入的名单',
      waitingLists: '待导入的名单',
      mentions: '提到该地址的外部文本',
      vendorAccounts: '厂商代表账号',
      vendorStatements: '代表厂商签署的声明',
      staffAccount: '团队成员账号',
      staffActs: '团队成员的操作',
    },
    answersChoice: '可追溯到本人的答卷',
    choices: { erase: '从统计中取出并删除', unlink: '保留在统计中，但不再指向任何人' },
    anonymous: (count) =>
      `另有 ${count} 次匿名提交：只知道参与过，无法判断是哪一份答卷，因此既不能出示也不能删除；本人可凭回执自行撤回。`,
    releases: '已发布版本包含这些答卷。已发布的数字不变，今后的修订版不再包含：',
    release: (study, wave, revision) => `${study} / ${wave}，第 ${revision} 版`,
    erasedBefore: (when) => `此人已于${when}被删除。`,
    export: '导出（ZIP）',
    erase: '永久删除…',
    eraseTitle: '永久删除此人',
    eraseHint: '无法撤销。请再次输入地址确认。',
    stays: [
      '已发布的汇总数字保持不变',
      '审计日志保留操作，不含身份',
      '保留一个密钥散列，今后不再向其发信，恢复旧备份后会再次删除',
    ],
    confirmLabel: '再次输入邮箱地址',
    cancel: '取消',
    close: '关闭',
    erased: '已删除',
    running: '已开始，后台将完成其余部分',
    subject: '散列',
    when: '时间',
    answers: '答卷',
    state: '状态',
    states: { running: '进行中', done: '完成' },
    noErasures: '还没有人被删除',
    noErasuresHint: '删除记录只有散列，不含姓名和地址。',
    rule: '规则',
    kept: '保留',
    due: '到期',
    oldest: '最早',
    lastRun: '上次执行',
    nextRun: '下次执行',
    never: '从未',
    none: '—',
    rules: {
      drafts: '草稿',
      'unused-consents': '未提交者的同意时间',
      'identity-links': '答卷与本人的关联',
      'waiting-answers': '等待处理的答卷',
      'hand-in-keys': '提交密钥',
      'repeat-marks': '重复提交标记',
      'resume-codes': '续答码',
      'spent-work': '浏览器计算凭证',
      'network-hashes': '网络散列',
      'link-misses': '试探链接的网络',
      'login-failures': '登录失败',
      sessions: '团队会话',
      'vendor-sessions': '厂商会话',
      'password-resets': '密码重置',
      'staff-invitations': '团队邀请',
      'vendor-invitations': '厂商邀请',
      'import-files': '名单文件',
      'returned-mails': '退信',
      'ticket-events': '工单事件',
      'webhook-log': 'Webhook 日志',
      'finished-events': '已完成的内部事件',
      'export-records': '导出记录',
    },
    keptFor: (hours, from) => (hours === 0 ? `${FROM_ZH[from]}立即` : `${FROM_ZH[from]} ${spanZh(hours)}`),
    removedLast: (when, count) => `${when}，${count} 条`,
  },
  en: {
    title: 'Personal data',
    hint: 'What is held of somebody, given to them or erased for good; and what goes by itself.',
    tabs: { person: 'A person', retention: 'Retention', erasures: 'Erasures' },
    address: 'Mail address',
    addressHint: 'All of it. Addresses are not written to logs.',
    lookUp: 'Look up',
    nothing: 'Nothing is held',
    nothingHint: 'Nothing belongs to this address. Erasing it still keeps it from ever being written to.',
    held: 'What is held',
    part: 'What',
    count: 'How many',
    onErasure: 'When erased',
    fates: { delete: 'Deleted', unlink: 'Kept, cut off', reduce: 'Kept, names nobody', keep: 'Kept under a number' },
    sections: {
      contact: 'Contact',
      studies: 'Studies and vendors',
      tags: 'Tags',
      consents: 'Consents',
      suppressions: 'Closed to mails',
      campaigns: 'Campaigns',
      invitations: 'Invitations',
      mails: 'Mails',
      returnedMails: 'Mails that came back',
      drafts: 'Drafts',
      answers: 'Answers',
      waitingAnswers: 'Answers that wait',
      quotes: 'Decisions about quotes',
      linkActs: 'Acts on links',
      tickets: 'Tickets',
      corrections: 'Corrections',
      imports: 'Lists they came from',
      waitingLists: 'Lists not taken in yet',
      mentions: 'Texts that name the address',
      vendorAccounts: 'Vendor’s representative',
      vendorStatements: 'Signed for a vendor',
      staffAccount: 'Account of the team',
      staffActs: 'Acts as a colleague',
    },
    answersChoice: 'Answers that lead to the person',
    choices: { erase: 'Take out of the figures and delete', unlink: 'Keep in the figures, leading to nobody' },
    anonymous: (count) =>
      `And ${counted(count, 'anonymous hand-in')}: that they took part is known, which answer is theirs is not. It can neither be shown nor deleted; with their receipt they can take it back themselves.`,
    releases: 'Published releases hold these answers. Their figures stay; revisions to come are without them:',
    release: (study, wave, revision) => `${study} / ${wave}, revision ${revision}`,
    erasedBefore: (when) => `This person was erased ${when}.`,
    export: 'Export (ZIP)',
    erase: 'Erase for good…',
    eraseTitle: 'Erase this person for good',
    eraseHint: 'This cannot be undone. Type the address once more.',
    stays: [
      'Published figures stay as they are',
      'The audit log keeps acts, without who it was about',
      'A keyed hash stays: they are never written to again, and are erased once more after a restore',
    ],
    confirmLabel: 'The address once more',
    cancel: 'Cancel',
    close: 'Close',
    erased: 'Erased',
    running: 'Begun; the rest is finished in the background',
    subject: 'Hash',
    when: 'When',
    answers: 'Answers',
    state: 'State',
    states: { running: 'Running', done: 'Done' },
    noErasures: 'Nobody was erased yet',
    noErasuresHint: 'Erasures are kept as hashes, without names and addresses.',
    rule: 'Rule',
    kept: 'Kept',
    due: 'Due',
    oldest: 'Oldest',
    lastRun: 'Last run',
    nextRun: 'Next run',
    never: 'Never',
    none: '—',
    rules: {
      drafts: 'Drafts',
      'unused-consents': 'Consents of whoever never handed in',
      'identity-links': 'Links from answers to people',
      'waiting-answers': 'Answers that wait',
      'hand-in-keys': 'Keys of hand-ins',
      'repeat-marks': 'Marks of repeated hand-ins',
      'resume-codes': 'Codes to go on',
      'spent-work': 'Work of browsers',
      'network-hashes': 'Hashes of networks',
      'link-misses': 'Networks that try links',
      'login-failures': 'Failed logins',
      sessions: 'Sessions of the team',
      'vendor-sessions': 'Sessions of vendors',
      'password-resets': 'Password resets',
      'staff-invitations': 'Invitations to the team',
      'vendor-invitations': 'Invitations to vendors',
      'import-files': 'Files of lists',
      'returned-mails': 'Mails that came back',
      'ticket-events': 'Tickets',
      'webhook-log': 'Webhook log',
      'finished-events': 'Finished events',
      'export-records': 'Records of exports',
    },
    keptFor: (hours, from) => `${spanEn(hours)} ${FROM_EN[from]}`,
    removedLast: (when, count) => `${when}: ${count}`,
  },
};
