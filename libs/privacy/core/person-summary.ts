import type { Locale } from '#kernel';
import type { SectionName } from './fate.js';

/** What a summary tells of. */
export interface SummaryFacts {
  readonly madeAt: Date;
  readonly email: string;
  readonly counts: readonly { readonly name: SectionName; readonly count: number }[];
  /** Surveys handed in of which nothing says which answer belongs to the person. */
  readonly anonymousHandIns: number;
  readonly releases: readonly { readonly study: string; readonly wave: string; readonly revision: number }[];
}

interface Words {
  readonly title: (email: string) => string;
  readonly made: (at: string) => string;
  readonly nothing: string;
  readonly files: string;
  readonly anonymous: (count: number) => string;
  readonly releases: string;
  readonly release: (study: string, wave: string, revision: number) => string;
  readonly rights: string;
  readonly sections: Readonly<Record<SectionName, string>>;
}

const ENGLISH: Words = {
  title: (email) => `What is held about ${email}`,
  made: (at) => `Made at ${at}.`,
  nothing: 'Nothing is held about this address.',
  files: 'Each part is a table beside this file (.csv); person.json holds all of it for programs.',
  anonymous: (count) =>
    `${count} anonymous hand-in(s): that you took part is known, but which answer is yours cannot be attributed. ` +
    'It was stored under a random number, without time or link, mixed with others. So it can neither be shown nor ' +
    'deleted on request; with the receipt that was shown after it was handed in you can take it back yourself.',
  releases:
    'Published releases whose figures include your answers. Their figures stay; revisions to come do not include them:',
  release: (study, wave, revision) => `  ${study} / ${wave}, revision ${revision}`,
  rights: 'You may have this corrected or erased, and take back any consent at any time.',
  sections: {
    contact: 'Contact',
    studies: 'Studies and vendors',
    tags: 'Tags',
    consents: 'Consents',
    suppressions: 'Closed to mails',
    campaigns: 'Campaigns',
    invitations: 'Invitations',
    mails: 'Mails (without their links)',
    returnedMails: 'Mails that came back',
    drafts: 'Drafts (sealed; only your link opens them)',
    answers: 'Answers',
    waitingAnswers: 'Answers that wait for a person',
    quotes: 'Decisions about quoting you',
    linkActs: 'Acts on your links',
    tickets: 'Support tickets you were asked about',
    corrections: 'Corrections of your details',
    imports: 'Lists you came from',
    waitingLists: 'Lists waiting to be applied that may name you',
    mentions: 'Texts from elsewhere that name your address',
    vendorAccounts: 'Account as a vendor’s representative',
    vendorStatements: 'Statements you signed for a vendor',
    staffAccount: 'Account as a member of the study team',
    staffActs: 'Acts as a member of the study team',
  },
};

const CHINESE: Words = {
  title: (email) => `关于 ${email} 所保存的信息`,
  made: (at) => `生成于 ${at}。`,
  nothing: '未保存与该地址有关的任何信息。',
  files: '每一部分都有一个表格文件（.csv）；person.json 包含全部内容，供程序读取。',
  anonymous: (count) =>
    `匿名提交 ${count} 次：系统只知道您参与过，但无法判断哪一份答卷属于您。答卷以随机编号保存，没有时间和链接，` +
    '并与其他答卷混合，因此无法应请求出示或删除；您可以用提交后显示的回执自行撤回。',
  releases: '以下已发布版本的数字包含您的答卷。这些数字保持不变，今后的修订版不再包含：',
  release: (study, wave, revision) => `  ${study} / ${wave}，第 ${revision} 版`,
  rights: '您可以要求更正或删除这些信息，并可随时撤回任何同意。',
  sections: {
    contact: '联系人',
    studies: '研究与厂商',
    tags: '标签',
    consents: '同意记录',
    suppressions: '不再发信',
    campaigns: '调查活动',
    invitations: '邀请',
    mails: '邮件（不含链接）',
    returnedMails: '退回的邮件',
    drafts: '草稿（已加密，只有您的链接能打开）',
    answers: '答卷',
    waitingAnswers: '等待人工处理的答卷',
    quotes: '关于引用您原话的决定',
    linkActs: '对您的链接的操作',
    tickets: '就其征求您意见的工单',
    corrections: '对您信息的更正',
    imports: '您所在的名单',
    waitingLists: '可能含有您、尚未导入的名单',
    mentions: '提到您地址的外部文本',
    vendorAccounts: '厂商代表账号',
    vendorStatements: '您代表厂商签署的声明',
    staffAccount: '研究团队成员账号',
    staffActs: '作为研究团队成员的操作',
  },
};

const WORDS: Readonly<Record<Locale, Words>> = { 'zh-CN': CHINESE, en: ENGLISH };

/** What an archive means, as plain text that a person reads: one line for each part there is something of. */
export function personSummary(facts: SummaryFacts, locale: Locale): string {
  const words = WORDS[locale];
  const held = facts.counts.filter(({ count }) => count > 0);
  const lines = [words.title(facts.email), words.made(facts.madeAt.toISOString()), ''];
  if (held.length === 0) lines.push(words.nothing);
  else lines.push(words.files, '', ...held.map(({ name, count }) => `  ${words.sections[name]}: ${count}`));
  if (facts.anonymousHandIns > 0) lines.push('', words.anonymous(facts.anonymousHandIns));
  if (facts.releases.length > 0) {
    const each = facts.releases.map(({ study, wave, revision }) => words.release(study, wave, revision));
    lines.push('', words.releases, ...each);
  }
  lines.push('', words.rights);
  return `${lines.join('\n')}\n`;
}
