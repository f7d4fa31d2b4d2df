import type { Catalogue } from '../i18n/locale.js';
import type { Environment, Scope } from './key-requests.js';
import type { KeyState } from './key-state.js';

interface KeysTexts {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneFound: string;
  readonly anyVendor: string;
  readonly anyState: string;
  readonly vendor: string;
  readonly label: string;
  readonly labelHint: string;
  readonly key: string;
  readonly scopes: string;
  readonly scopeNames: Readonly<Record<Scope, string>>;
  readonly noScope: string;
  readonly made: string;
  readonly madeBy: (who: string) => string;
  readonly byVendor: string;
  readonly byUnknown: string;
  readonly lastUsed: string;
  readonly neverUsed: string;
  readonly expires: string;
  readonly state: string;
  readonly states: Readonly<Record<KeyState, string>>;
  readonly exposed: (when: string) => string;
  readonly acts: string;
  readonly environment: string;
  readonly environments: Readonly<Record<Environment, string>>;
  readonly lifetime: string;
  readonly days: (count: number) => string;
  readonly newKey: string;
  readonly make: string;
  readonly cancel: string;
  readonly close: string;
  readonly shown: string;
  readonly shownHint: (label: string) => string;
  readonly kept: string;
  readonly rotate: string;
  readonly rotateOf: (label: string) => string;
  readonly rotateAsk: (label: string) => string;
  readonly overlap: string;
  readonly overlapHint: string;
  readonly atOnce: string;
  readonly hours: (count: number) => string;
  readonly revoke: string;
  readonly revokeOf: (label: string) => string;
  readonly revokeAsk: (label: string) => string;
  readonly revokeHint: (vendor: string) => string;
  readonly revoked: (label: string) => string;
}

export const keysTexts: Catalogue<KeysTexts> = {
  'zh-CN': {
    title: '厂商密钥',
    hint: '厂商的程序凭密钥读取本公司的数据。密钥本身只在创建时显示一次，这里只有它的开头。',
    none: '还没有密钥',
    noneHint: '厂商可以在门户里自己创建，管理员也可以代为创建。',
    noneFound: '没有符合条件的密钥',
    anyVendor: '所有厂商',
    anyState: '所有状态',
    vendor: '厂商',
    label: '名称',
    labelHint: '写明用在哪里，例如“客服看板”',
    key: '密钥开头',
    scopes: '权限',
    scopeNames: {
      'results.read': '读取本公司的结果',
      'replies.read': '读取回应',
      'replies.write': '发表回应',
      'corrections.read': '读取更正申请',
      'corrections.write': '提交更正申请',
      'tickets.write': '推送工单',
      'webhooks.read': '查看 Webhook',
      'webhooks.write': '管理 Webhook',
    },
    noScope: '至少选择一项。',
    made: '创建',
    madeBy: (who) => `由${who}创建`,
    byVendor: '厂商自己',
    byUnknown: '不详',
    lastUsed: '最近使用',
    neverUsed: '从未使用',
    expires: '到期',
    state: '状态',
    states: { active: '有效', retiring: '正在替换', expired: '已到期', revoked: '已吊销' },
    exposed: (when) => `曾出现在网址里（${when}），请轮换`,
    acts: '操作',
    environment: '用途',
    environments: { live: '正式：读取真实数据', test: '测试：只读取虚构的研究，不做任何更改' },
    lifetime: '有效期',
    days: (count) => `${count} 天`,
    newKey: '创建密钥',
    make: '创建',
    cancel: '取消',
    close: '关闭',
    shown: '新密钥',
    shownHint: (label) => `这是“${label}”的密钥。请现在复制，并通过安全的途径交给厂商：关闭后无法再次查看。`,
    kept: '已经保存好，关闭',
    rotate: '轮换',
    rotateOf: (label) => `轮换“${label}”`,
    rotateAsk: (label) => `用新密钥替换“${label}”？`,
    overlap: '旧密钥继续有效',
    overlapHint: '让厂商有时间把程序换成新密钥。',
    atOnce: '立即失效',
    hours: (count) => `${count} 小时`,
    revoke: '吊销',
    revokeOf: (label) => `吊销“${label}”`,
    revokeAsk: (label) => `吊销“${label}”？`,
    revokeHint: (vendor) => `${vendor}凭它运行的程序会立即失去访问，而且无法恢复。`,
    revoked: (label) => `“${label}”已吊销`,
  },
  en: {
    title: 'Vendors’ API keys',
    hint: 'By a key a vendor’s programs read the vendor’s own data. A key is shown once, when it is made; here is how it begins.',
    none: 'There are no keys yet',
    noneHint: 'Vendors make them in their portal; administrators may do it for them.',
    noneFound: 'No key is like that',
    anyVendor: 'Any vendor',
    anyState: 'Any state',
    vendor: 'Vendor',
    label: 'Name',
    labelHint: 'Say where it is used, such as “support dashboard”',
    key: 'Begins with',
    scopes: 'Scopes',
    scopeNames: {
      'results.read': 'read its own results',
      'replies.read': 'read replies',
      'replies.write': 'write replies',
      'corrections.read': 'read correction requests',
      'corrections.write': 'ask for corrections',
      'tickets.write': 'push tickets',
      'webhooks.read': 'read webhooks',
      'webhooks.write': 'manage webhooks',
    },
    noScope: 'Choose at least one.',
    made: 'Made',
    madeBy: (who) => `by ${who}`,
    byVendor: 'the vendor',
    byUnknown: 'somebody unknown',
    lastUsed: 'Last used',
    neverUsed: 'never',
    expires: 'Expires',
    state: 'State',
    states: { active: 'Active', retiring: 'Being replaced', expired: 'Expired', revoked: 'Revoked' },
    exposed: (when) => `Seen in an address (${when}); rotate it`,
    acts: 'Actions',
    environment: 'For',
    environments: {
      live: 'Live: reads real data',
      test: 'Test: reads an invented study only and changes nothing',
    },
    lifetime: 'Lifetime',
    days: (count) => `${count} days`,
    newKey: 'New key',
    make: 'Make it',
    cancel: 'Cancel',
    close: 'Close',
    shown: 'The new key',
    shownHint: (label) =>
      `This is the key “${label}”. Copy it now and hand it to the vendor in a safe way: once this is closed it cannot be shown again.`,
    kept: 'It is kept safe; close',
    rotate: 'Rotate',
    rotateOf: (label) => `Rotate “${label}”`,
    rotateAsk: (label) => `Replace “${label}” by a new key?`,
    overlap: 'The old key works on for',
    overlapHint: 'Time for the vendor to give its programs the new key.',
    atOnce: 'no longer',
    hours: (count) => `${count} hours`,
    revoke: 'Revoke',
    revokeOf: (label) => `Revoke “${label}”`,
    revokeAsk: (label) => `Revoke “${label}”?`,
    revokeHint: (vendor) => `What ${vendor} runs by it loses its access at once, and this cannot be undone.`,
    revoked: (label) => `“${label}” was revoked`,
  },
};
