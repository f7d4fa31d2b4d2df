import type { Catalogue } from '../i18n/locale.js';

type Words = Readonly<Record<string, string>>;

interface ContactsTexts {
  readonly title: string;
  readonly hint: string;
  readonly study: string;
  readonly noStudies: string;
  readonly noStudiesHint: string;
  readonly tabs: {
    readonly people: string;
    readonly segments: string;
    readonly imports: string;
    readonly frames: string;
  };
  readonly importList: string;
  readonly person: string;
  readonly organisation: string;
  readonly vendors: string;
  readonly tags: string;
  readonly open: string;
  readonly openOne: (name: string) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly vendor: string;
  readonly source: string;
  readonly tag: string;
  readonly segment: string;
  readonly any: string;
  readonly total: (people: string) => string;
  readonly more: string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly noMatch: string;
  readonly noMatchHint: string;
  readonly suppressed: string;
  readonly close: string;
  readonly contact: string;
  readonly facts: string;
  readonly email: string;
  readonly role: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly unknown: string;
  readonly addTag: string;
  readonly add: string;
  readonly removeTag: (tag: string) => string;
  readonly noTags: string;
  readonly consents: string;
  readonly noConsents: string;
  readonly whats: Words;
  readonly bases: Words;
  readonly suppressions: string;
  readonly noSuppressions: string;
  readonly scopes: { readonly all: string; readonly study: string; readonly vendor: string };
  readonly reasons: Words;
  readonly mails: string;
  readonly noMails: string;
  readonly recipientStates: Words;
  readonly mailKinds: Words;
  readonly mailStates: Words;
  readonly otherStudy: string;
  readonly newSegment: string;
  readonly editSegment: (name: string) => string;
  readonly segmentName: string;
  readonly rule: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly removeAsk: (name: string) => string;
  readonly removed: string;
  readonly saved: string;
  readonly edit: string;
  readonly noSegments: string;
  readonly noSegmentsHint: string;
  readonly people: (people: string) => string;
  readonly peopleAndSuppressed: (people: string, suppressed: string) => string;
  readonly frames: {
    readonly hint: string;
    readonly none: string;
    readonly noneHint: string;
    readonly upload: string;
    readonly choose: string;
    readonly size: string;
    readonly contacts: string;
    readonly drawn: string;
    readonly answered: string;
    readonly stored: (size: string) => string;
  };
}

const inPeople = (people: string): string => (people === '1' ? '1 person' : `${people} people`);

export const contactsTexts: Catalogue<ContactsTexts> = {
  'zh-CN': {
    title: '联系人',
    hint: '一项研究能邀请的人。',
    study: '研究',
    noStudies: '还没有研究',
    noStudiesHint: '先建一项研究，再导入联系人。',
    tabs: { people: '名单', segments: '分群', imports: '导入', frames: '厂商全量名单' },
    importList: '导入名单',
    person: '联系人',
    organisation: '公司',
    vendors: '厂商',
    tags: '标签',
    open: '查看',
    openOne: (name) => `查看 ${name}`,
    search: '搜索',
    searchHint: '姓名、公司或邮箱',
    vendor: '厂商',
    source: '来源',
    tag: '标签',
    segment: '分群',
    any: '不限',
    total: (people) => `共 ${people} 人`,
    more: '再看一些',
    nobody: '这项研究还没有联系人',
    nobodyHint: '导入一份 CSV 或 XLSX 名单。',
    noMatch: '没有符合的联系人',
    noMatchHint: '放宽一些条件试试。',
    suppressed: '不再联系',
    close: '关闭',
    contact: '联系人',
    facts: '基本信息',
    email: '邮箱',
    role: '职位',
    timeZone: '时区',
    locale: '语言',
    unknown: '未知',
    addTag: '加标签',
    add: '添加',
    removeTag: (tag) => `去掉标签 ${tag}`,
    noTags: '没有标签',
    consents: '同意记录',
    noConsents: '没有同意记录',
    whats: { surveys: '接受调查', quotes: '引用原话', results: '接收结果' },
    bases: { consent: '本人同意', contract: '合同约定', legitimate_interest: '正当利益' },
    suppressions: '不再联系',
    noSuppressions: '可以联系',
    scopes: { all: '所有调查', study: '这项研究', vendor: '这家厂商' },
    reasons: { unsubscribed: '退订', bounced: '退信', complained: '投诉', erased: '要求删除' },
    mails: '邮件',
    noMails: '还没有参加任何邀请活动',
    recipientStates: { planned: '待发', invited: '已邀请', skipped: '没有发' },
    mailKinds: { invitation: '邀请', reminder: '提醒', result: '结果' },
    mailStates: {
      queued: '排队中',
      sending: '发送中',
      sent: '已发出',
      failed: '发送失败',
      skipped: '没有发',
      bounced: '退信',
    },
    otherStudy: '其他研究',
    newSegment: '新建分群',
    editSegment: (name) => `修改分群 ${name}`,
    segmentName: '名称',
    rule: '条件',
    save: '保存',
    cancel: '取消',
    remove: '删除',
    removeAsk: (name) => `删除分群“${name}”？已发出的邀请不受影响。`,
    removed: '已删除分群',
    saved: '已保存分群',
    edit: '修改',
    noSegments: '还没有分群',
    noSegmentsHint: '分群是一条规则，人数随名单变化。',
    people: (people) => `${people} 人`,
    peopleAndSuppressed: (people, suppressed) => `${people} 人，另有 ${suppressed} 人不再联系`,
    frames: {
      hint: '厂商给出的全量客户名单只存加密摘要，用来看样本是怎么抽的，认不出任何人。',
      none: '还没有全量名单',
      noneHint: '选一家厂商，上传它的客户名单。',
      upload: '上传全量名单',
      choose: '选择文件',
      size: '名单人数',
      contacts: '研究里的联系人',
      drawn: '其中在名单里',
      answered: '已作答',
      stored: (size) => `已存 ${size} 个地址的摘要`,
    },
  },
  en: {
    title: 'Contacts',
    hint: 'Whom a study may ask.',
    study: 'Study',
    noStudies: 'There is no study yet',
    noStudiesHint: 'Add a study first, then import its contacts.',
    tabs: { people: 'People', segments: 'Segments', imports: 'Imports', frames: 'Vendors’ full lists' },
    importList: 'Import a list',
    person: 'Contact',
    organisation: 'Company',
    vendors: 'Vendors',
    tags: 'Tags',
    open: 'Open',
    openOne: (name) => `Open ${name}`,
    search: 'Search',
    searchHint: 'Name, company or address',
    vendor: 'Vendor',
    source: 'Source',
    tag: 'Tag',
    segment: 'Segment',
    any: 'Any',
    total: (people) => inPeople(people),
    more: 'More',
    nobody: 'This study has no contacts yet',
    nobodyHint: 'Import a list as CSV or XLSX.',
    noMatch: 'Nobody matches',
    noMatchHint: 'Ask for less.',
    suppressed: 'Not to be contacted',
    close: 'Close',
    contact: 'Contact',
    facts: 'About',
    email: 'Address',
    role: 'Role',
    timeZone: 'Time zone',
    locale: 'Language',
    unknown: 'unknown',
    addTag: 'Add a tag',
    add: 'Add',
    removeTag: (tag) => `Remove the tag ${tag}`,
    noTags: 'No tags',
    consents: 'Consents',
    noConsents: 'No consent on record',
    whats: { surveys: 'To be surveyed', quotes: 'To be quoted', results: 'To get results' },
    bases: { consent: 'consent', contract: 'contract', legitimate_interest: 'legitimate interest' },
    suppressions: 'Not to be contacted',
    noSuppressions: 'May be contacted',
    scopes: { all: 'any survey', study: 'this study', vendor: 'this vendor' },
    reasons: {
      unsubscribed: 'unsubscribed',
      bounced: 'bounced',
      complained: 'complained',
      erased: 'asked to be erased',
    },
    mails: 'Mails',
    noMails: 'Not part of any campaign yet',
    recipientStates: { planned: 'planned', invited: 'invited', skipped: 'not sent' },
    mailKinds: { invitation: 'Invitation', reminder: 'Reminder', result: 'Results' },
    mailStates: {
      queued: 'queued',
      sending: 'sending',
      sent: 'sent',
      failed: 'failed',
      skipped: 'not sent',
      bounced: 'bounced',
    },
    otherStudy: 'another study',
    newSegment: 'New segment',
    editSegment: (name) => `Edit the segment ${name}`,
    segmentName: 'Name',
    rule: 'Conditions',
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Remove',
    removeAsk: (name) => `Remove the segment “${name}”? Invitations that were sent stay as they are.`,
    removed: 'Segment removed',
    saved: 'Segment saved',
    edit: 'Edit',
    noSegments: 'There are no segments yet',
    noSegmentsHint: 'A segment is a rule; who it means changes with the contacts.',
    people: (people) => inPeople(people),
    peopleAndSuppressed: (people, suppressed) => `${inPeople(people)}, and ${suppressed} not to be contacted`,
    frames: {
      hint: 'Of the whole list a vendor names only keyed hashes are kept: enough to see how people were drawn, and nobody can be recognised.',
      none: 'There are no full lists yet',
      noneHint: 'Choose a vendor and upload the list of its customers.',
      upload: 'Upload a full list',
      choose: 'Choose a file',
      size: 'On the list',
      contacts: 'Contacts of the study',
      drawn: 'Of them on the list',
      answered: 'Answered',
      stored: (size) => `Hashes of ${size} addresses are kept`,
    },
  },
};
