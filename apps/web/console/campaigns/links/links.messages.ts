import type { OpenLinkState } from '#distribution/core';
import type { Catalogue } from '../../i18n/locale.js';

interface LinksTexts {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly add: string;
  readonly name: string;
  readonly nameHint: string;
  readonly vendor: string;
  readonly opens: string;
  readonly closes: string;
  readonly quota: string;
  readonly organisationQuota: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly zoneHint: (zone: string) => string;
  readonly create: string;
  readonly cancel: string;
  readonly created: string;
  readonly states: Readonly<Record<OpenLinkState, string>>;
  readonly places: (taken: string, quota: string, each: string) => string;
  readonly came: (started: string, completed: string, organisations: string) => string;
  readonly copyLink: string;
  readonly copyText: string;
  readonly copyEmbed: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly turnOff: (name: string) => string;
  readonly turnOn: (name: string) => string;
  readonly off: string;
  readonly on: string;
  readonly isOff: string;
  readonly isOnAgain: string;
  readonly failed: string;
  readonly changedSince: string;
  readonly qr: (name: string) => string;
  readonly svg: string;
  readonly png: string;
  readonly skipped: string;
}

export const linksTexts: Catalogue<LinksTexts> = {
  'zh-CN': {
    title: '开放链接',
    hint: '谁都可以打开的链接和二维码。这样收到的答卷单独统计，默认不参加排名。',
    none: '还没有开放链接。',
    add: '新建开放链接',
    name: '名称',
    nameHint: '放在哪里，例如“用户群二维码”。只给团队看。',
    vendor: '厂商',
    opens: '开放时间',
    closes: '关闭时间',
    quota: '总名额',
    organisationQuota: '每家公司名额',
    origins: '可以嵌入的网站',
    originsHint: '例如 https://docs.example.com，输入后回车；不填就不能嵌入。',
    zoneHint: (zone) => `按 ${zone} 的时间。`,
    create: '新建',
    cancel: '取消',
    created: '开放链接已新建',
    states: { open: '开放', 'not-yet': '未到时间', paused: '已停用', full: '已满', closed: '已关闭' },
    places: (taken, quota, each) => `名额 ${taken}/${quota}，每家公司 ${each}`,
    came: (started, completed, organisations) => `开始 ${started}，完成 ${completed}，${organisations} 家公司`,
    copyLink: '复制链接',
    copyText: '复制群消息',
    copyEmbed: '复制嵌入代码',
    copied: '已复制',
    notCopied: '没有复制成功，浏览器不允许',
    turnOff: (name) => `停用 ${name}`,
    turnOn: (name) => `启用 ${name}`,
    off: '停用',
    on: '启用',
    isOff: '已停用，没有人能再开始',
    isOnAgain: '已启用',
    failed: '没有做成',
    changedSince: '别人刚改过，已显示新的内容',
    qr: (name) => `${name} 的二维码`,
    svg: '二维码 SVG',
    png: '二维码 PNG',
    skipped: '这个时区里没有这一时刻（夏令时跳过了）。',
  },
  en: {
    title: 'Open links',
    hint: 'Links and QR codes that anybody may open. Their answers are counted apart and rank nobody by default.',
    none: 'There is no open link yet.',
    add: 'New open link',
    name: 'Name',
    nameHint: 'Where it is put, such as “QR code of the user group”. For the team only.',
    vendor: 'Vendor',
    opens: 'Opens',
    closes: 'Closes',
    quota: 'Places in all',
    organisationQuota: 'Places of one company',
    origins: 'Sites that may embed it',
    originsHint: 'Such as https://docs.example.com, then Enter. Without any, none may.',
    zoneHint: (zone) => `As the clocks of ${zone} show it.`,
    create: 'Create',
    cancel: 'Cancel',
    created: 'The open link is there',
    states: { open: 'Open', 'not-yet': 'Not yet open', paused: 'Switched off', full: 'Full', closed: 'Closed' },
    places: (taken, quota, each) => `${taken} of ${quota} places taken, ${each} for each company`,
    came: (started, completed, organisations) =>
      `${started} started, ${completed} completed, ${organisations} companies`,
    copyLink: 'Copy the link',
    copyText: 'Copy a chat message',
    copyEmbed: 'Copy the embed code',
    copied: 'Copied',
    notCopied: 'Not copied: the browser does not allow it',
    turnOff: (name) => `Switch ${name} off`,
    turnOn: (name) => `Switch ${name} on`,
    off: 'Switch off',
    on: 'Switch on',
    isOff: 'It is off; nobody new may start',
    isOnAgain: 'It is on again',
    failed: 'That was not done',
    changedSince: 'Somebody has just changed it; this is the newer state',
    qr: (name) => `QR code of ${name}`,
    svg: 'QR as SVG',
    png: 'QR as PNG',
    skipped: 'The clocks of this zone never show this time; they are put forward over it.',
  },
};
