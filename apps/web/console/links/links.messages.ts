import type { Catalogue } from '../i18n/locale.js';
import type { LinkAct, OpenLink, PersonalLink } from './link-requests.js';
import type { FormFault } from './open-link-form.js';

interface LinksTexts {
  readonly title: string;
  readonly hint: string;
  readonly campaign: string;
  readonly noCampaign: string;
  readonly noCampaignHint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly add: string;
  readonly edit: string;
  readonly editOne: (name: string) => string;
  readonly save: string;
  readonly create: string;
  readonly cancel: string;
  readonly saved: string;
  readonly created: string;
  readonly vendor: string;
  readonly name: string;
  readonly nameHint: string;
  readonly opens: string;
  readonly closes: string;
  readonly zone: (zone: string) => string;
  readonly quota: string;
  readonly organisationQuota: string;
  readonly organisationQuotaHint: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly faults: Readonly<Record<FormFault, string>>;
  readonly states: Readonly<Record<OpenLink['state'], string>>;
  readonly window: (from: string, until: string) => string;
  readonly places: (taken: string, quota: string) => string;
  readonly figures: (started: string, completed: string, organisations: string) => string;
  readonly apart: string;
  readonly switchOff: string;
  readonly switchOn: string;
  readonly off: (name: string) => string;
  readonly on: (name: string) => string;
  readonly notDone: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyOf: (what: string) => string;
  readonly qr: string;
  readonly qrSvg: string;
  readonly qrPng: string;
  readonly ways: string;
  readonly chatChinese: string;
  readonly chatEnglish: string;
  readonly embed: string;
  readonly embedHint: (sites: string) => string;
  readonly noEmbed: string;
  readonly personal: string;
  readonly personalHint: string;
  readonly email: string;
  readonly find: string;
  readonly foundNobody: string;
  readonly openOne: (vendor: string) => string;
  readonly personalState: Readonly<Record<PersonalLink['admission'], string>>;
  readonly until: (when: string) => string;
  readonly renewals: (count: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly act: string;
  readonly acts: Readonly<Record<LinkChoice, { readonly name: string; readonly hint: string; readonly done: string }>>;
  readonly days: string;
  readonly daysHint: string;
  readonly confirm: string;
  readonly newLink: string;
  readonly newLinkHint: string;
  readonly close: string;
  readonly history: string;
  readonly past: Readonly<Record<LinkAct['kind'], string>>;
  readonly byAt: (by: string, at: string) => string;
}

/** What may be done to one person's link. */
export type LinkChoice = 'renew-mail' | 'renew-copy' | 'read' | 'expiry' | 'revoke';

export const linksTexts: Catalogue<LinksTexts> = {
  'zh-CN': {
    title: '公开链接',
    hint: '任何人都能打开的链接：论坛、群、网站、海报。回答单独统计，默认不进入排名。',
    campaign: '邀请活动',
    noCampaign: '还没有邀请活动',
    noCampaignHint: '公开链接属于一次邀请活动，请先建立一个。',
    empty: '还没有公开链接',
    emptyHint: '一个链接问一家厂商，有名额和时间。',
    add: '新建公开链接',
    edit: '修改',
    editOne: (name) => `修改 ${name}`,
    save: '保存',
    create: '建立',
    cancel: '取消',
    saved: '已保存',
    created: '链接已建立',
    vendor: '问哪家厂商',
    name: '用在哪里',
    nameHint: '只有团队能看到，例如“开发者论坛”。',
    opens: '开放时间',
    closes: '截止时间',
    zone: (zone) => `按您的时区（${zone}）`,
    quota: '总名额',
    organisationQuota: '每家组织的名额',
    organisationQuotaHint: '避免一家组织占得太多。',
    origins: '可以嵌入的网站',
    originsHint: '每行一个，例如 https://docs.example.com。不填则不能嵌入。',
    faults: {
      name: '请填写用在哪里。',
      opensAt: '请选择开放时间。',
      closesAt: '请选择截止时间。',
      order: '截止要晚于开放。',
      quota: '请填写 1 到 100000。',
      organisationQuota: '请填写 1 到 100000。',
    },
    states: { open: '开放中', 'not-yet': '未开始', paused: '已暂停', full: '名额已满', closed: '已结束' },
    window: (from, until) => `${from} 至 ${until}`,
    places: (taken, quota) => `名额 ${taken} / ${quota}`,
    figures: (started, completed, organisations) =>
      `开始 ${started} · 完成 ${completed} · 来自 ${organisations} 家组织`,
    apart: '单独统计',
    switchOff: '暂停',
    switchOn: '恢复',
    off: (name) => `${name} 已暂停`,
    on: (name) => `${name} 已恢复`,
    notDone: '没有完成',
    address: '链接',
    copy: '复制',
    copied: '已复制',
    copyOf: (what) => `复制${what}`,
    qr: '二维码',
    qrSvg: '下载 SVG（印刷）',
    qrPng: '下载 PNG（幻灯片、群）',
    ways: '群消息与嵌入代码',
    chatChinese: '发到群里的话（中文）',
    chatEnglish: '发到群里的话（英文）',
    embed: '嵌入网页的代码',
    embedHint: (sites) => `只能在这些网站显示：${sites}。完成时网页会收到消息 fairmark:completed。`,
    noEmbed: '没有填写网站，不能嵌入。',
    personal: '个人链接',
    personalHint: '对方没有收到邮件，或链接发错了人？按邮箱找到后可以换、作废或查看链接。',
    email: '对方的邮箱',
    find: '查找',
    foundNobody: '这次活动里没有邀请过这个邮箱。',
    openOne: (vendor) => `关于 ${vendor} 的链接`,
    personalState: {
      open: '可以填写',
      'not-yet': '调查还没开始',
      answered: '已提交',
      revoked: '已作废',
      expired: '已过期',
      closed: '调查已结束',
    },
    until: (when) => `${when} 前有效`,
    renewals: (count) => `换过 ${count} 次`,
    reason: '原因',
    reasonHint: '会和这次操作一起留下记录。',
    act: '要做什么',
    acts: {
      'renew-mail': {
        name: '换一个链接，用邮件发给对方',
        hint: '旧链接立刻失效，对方未提交的回答会丢失。',
        done: '新链接已排队发送',
      },
      'renew-copy': {
        name: '换一个链接，由我转交',
        hint: '旧链接立刻失效，对方未提交的回答会丢失。',
        done: '链接已更换',
      },
      read: { name: '查看现在的链接', hint: '邮件没有收到时用。谁看过会留下记录。', done: '链接已显示' },
      expiry: { name: '改变有效期', hint: '从现在算起，不会超过活动的截止时间。', done: '有效期已更新' },
      revoke: { name: '作废链接', hint: '立刻失效；以后换一个链接就能恢复。', done: '链接已作废' },
    },
    days: '有效天数',
    daysHint: '1 到 180',
    confirm: '执行',
    newLink: '链接',
    newLinkHint: '谁拿到它，谁就能填写。请只交给本人；关闭后不再显示。',
    close: '关闭',
    history: '操作记录',
    past: { read: '查看过', renewed: '换过链接', revoked: '作废', expiry: '改过有效期' },
    byAt: (by, at) => `${by}，${at}`,
  },
  en: {
    title: 'Open links',
    hint: 'Links that anybody may open: forums, groups, sites, posters. Their answers are counted apart and rank nobody by default.',
    campaign: 'Campaign',
    noCampaign: 'No campaign yet',
    noCampaignHint: 'An open link belongs to a campaign. Begin one first.',
    empty: 'No open link yet',
    emptyHint: 'A link asks about one vendor, and has places and a time.',
    add: 'New open link',
    edit: 'Edit',
    editOne: (name) => `Edit ${name}`,
    save: 'Save',
    create: 'Create',
    cancel: 'Cancel',
    saved: 'Saved',
    created: 'The link is there',
    vendor: 'About which vendor',
    name: 'Where it is used',
    nameHint: 'Only the team sees it, such as “developers’ forum”.',
    opens: 'Opens',
    closes: 'Closes',
    zone: (zone) => `In your time zone (${zone})`,
    quota: 'Places in all',
    organisationQuota: 'Places of one organisation',
    organisationQuotaHint: 'So that none counts too much.',
    origins: 'Sites that may show it in a frame',
    originsHint: 'One a line, such as https://docs.example.com. Without any, none may.',
    faults: {
      name: 'Say where it is used.',
      opensAt: 'Choose when it opens.',
      closesAt: 'Choose when it closes.',
      order: 'It must close after it opens.',
      quota: 'From 1 to 100000.',
      organisationQuota: 'From 1 to 100000.',
    },
    states: { open: 'Open', 'not-yet': 'Not yet open', paused: 'Paused', full: 'All places taken', closed: 'Closed' },
    window: (from, until) => `${from} to ${until}`,
    places: (taken, quota) => `${taken} of ${quota} places taken`,
    figures: (started, completed, organisations) =>
      `${started} started · ${completed} completed · ${organisations} organisations`,
    apart: 'counted apart',
    switchOff: 'Pause',
    switchOn: 'Resume',
    off: (name) => `${name} is paused`,
    on: (name) => `${name} is open again`,
    notDone: 'It was not done',
    address: 'Link',
    copy: 'Copy',
    copied: 'Copied',
    copyOf: (what) => `Copy: ${what}`,
    qr: 'QR code',
    qrSvg: 'Download SVG (print)',
    qrPng: 'Download PNG (slides, chats)',
    ways: 'Lines for chats, code for pages',
    chatChinese: 'Line for a chat, Chinese',
    chatEnglish: 'Line for a chat, English',
    embed: 'Code for a page',
    embedHint: (sites) =>
      `Shown on these sites only: ${sites}. When it is done the page gets the message fairmark:completed.`,
    noEmbed: 'No site is named, so none may show it.',
    personal: 'Personal link',
    personalHint:
      'A mail did not arrive, or went to somebody else? Find the person by address; renew, revoke or show the link.',
    email: 'Address of the person',
    find: 'Find',
    foundNobody: 'Nobody with this address was invited in this campaign.',
    openOne: (vendor) => `Link about ${vendor}`,
    personalState: {
      open: 'Can be answered',
      'not-yet': 'The survey has not begun',
      answered: 'Answered',
      revoked: 'Revoked',
      expired: 'Expired',
      closed: 'The survey has closed',
    },
    until: (when) => `Works until ${when}`,
    renewals: (count) => (count === '1' ? 'Renewed once' : `Renewed ${count} times`),
    reason: 'Why',
    reasonHint: 'It stays on record with what is done.',
    act: 'What to do',
    acts: {
      'renew-mail': {
        name: 'Renew it and mail the new one',
        hint: 'The old link is void at once, and what was not handed in is lost.',
        done: 'The new link is queued',
      },
      'renew-copy': {
        name: 'Renew it and hand the new one over',
        hint: 'The old link is void at once, and what was not handed in is lost.',
        done: 'The link was renewed',
      },
      read: { name: 'Show the link', hint: 'For a mail that did not arrive. Who looked is on record.', done: 'Shown' },
      expiry: { name: 'Change how long it works', hint: 'From now on, not longer than the campaign.', done: 'Changed' },
      revoke: { name: 'Revoke it', hint: 'Void at once; renewing gives the person another.', done: 'Revoked' },
    },
    days: 'Days',
    daysHint: '1 to 180',
    confirm: 'Do it',
    newLink: 'Link',
    newLinkHint: 'Whoever has it can answer. Hand it to its person only; it is not shown again.',
    close: 'Close',
    history: 'On record',
    past: { read: 'looked at', renewed: 'renewed', revoked: 'revoked', expiry: 'time changed' },
    byAt: (by, at) => `${by}, ${at}`,
  },
};
