import type { Catalogue } from '../i18n/locale.js';
import type { VendorRole } from './vendor-people-requests.js';

interface VendorPeopleTexts {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly person: string;
  readonly role: string;
  readonly state: string;
  readonly acts: string;
  readonly roles: Readonly<Record<VendorRole, string>>;
  readonly active: string;
  readonly until: (when: string) => string;
  readonly invite: string;
  readonly email: string;
  readonly name: string;
  readonly personTitle: string;
  readonly send: string;
  readonly cancel: string;
  readonly close: string;
  readonly link: string;
  readonly linkHint: (name: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly again: string;
  readonly remove: string;
  readonly removeAsk: (name: string) => string;
  readonly removeHint: string;
  readonly removed: (name: string) => string;
  readonly notDone: string;
}

export const vendorPeopleTexts: Catalogue<VendorPeopleTexts> = {
  'zh-CN': {
    title: '厂商门户的人',
    hint: '能在 /vendor 登录、只看这一家的人。他们从来不是工作人员。',
    empty: '还没有人。',
    person: '人',
    role: '角色',
    state: '状态',
    acts: '操作',
    roles: { vendor_owner: '负责人', vendor_member: '成员' },
    active: '可登录',
    until: (when) => `已邀请，${when} 前有效`,
    invite: '邀请',
    email: '邮箱',
    name: '姓名',
    personTitle: '职务（可留空）',
    send: '生成邀请链接',
    cancel: '取消',
    close: '关闭',
    link: '邀请链接',
    linkHint: (name) => `把这个链接交给 ${name}。72 小时内有效，只能用一次；关闭后不会再显示。`,
    copy: '复制链接',
    copied: '已复制',
    again: '新的链接',
    remove: '移除',
    removeAsk: (name) => `移除 ${name}？`,
    removeHint: '会话立即结束；已公开的署名保留。',
    removed: (name) => `已移除 ${name}`,
    notDone: '没有完成',
  },
  en: {
    title: 'People at the vendor',
    hint: 'Who may log in at /vendor and sees this vendor only. They are never staff.',
    empty: 'Nobody yet.',
    person: 'Person',
    role: 'Role',
    state: 'State',
    acts: 'Acts',
    roles: { vendor_owner: 'Owner', vendor_member: 'Member' },
    active: 'active',
    until: (when) => `invited, until ${when}`,
    invite: 'Invite',
    email: 'E-mail',
    name: 'Name',
    personTitle: 'Title (may be empty)',
    send: 'Make an invitation link',
    cancel: 'Cancel',
    close: 'Close',
    link: 'Invitation link',
    linkHint: (name) => `Hand this link to ${name}. It works once, for 72 hours, and is not shown again.`,
    copy: 'Copy the link',
    copied: 'Copied',
    again: 'New link',
    remove: 'Remove',
    removeAsk: (name) => `Remove ${name}?`,
    removeHint: 'Their sessions end at once; what they signed in public keeps their name.',
    removed: (name) => `${name} was removed`,
    notDone: 'This was not done',
  },
};
