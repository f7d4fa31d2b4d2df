import type { Catalogue } from '../i18n/locale.js';

interface AuditTexts {
  readonly title: string;
  readonly hint: string;
  readonly download: string;
  readonly notDownloaded: string;
  readonly status: string;
  readonly rows: string;
  readonly lastAnchor: string;
  readonly lastCheck: string;
  readonly anchorAt: (seq: string, when: string) => string;
  readonly noAnchor: string;
  readonly checkedRight: (rows: string, when: string) => string;
  readonly checkedWrong: (seq: string, when: string) => string;
  readonly noCheck: string;
  readonly broken: string;
  readonly brokenHint: string;
  readonly when: string;
  readonly what: string;
  readonly object: string;
  readonly objectId: string;
  readonly actor: string;
  readonly action: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly any: string;
  readonly open: string;
  readonly openOne: (seq: string) => string;
  readonly close: string;
  readonly more: string;
  readonly none: string;
  readonly noneHint: string;
  readonly row: (seq: string) => string;
  readonly request: string;
  readonly hash: string;
  readonly details: string;
  readonly noDetails: string;
  readonly nobody: string;
  readonly sentence: (actor: string, act: string) => string;
  readonly actors: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

export const auditTexts: Catalogue<AuditTexts> = {
  'zh-CN': {
    title: '审计日志',
    hint: '谁在何时做了什么。每条记录都带有前一条的哈希，改动、删除或插入都会被发现。',
    download: '下载 CSV',
    notDownloaded: '日志没有下载',
    status: '日志状态',
    rows: '记录数',
    lastAnchor: '最近锚点',
    lastCheck: '最近校验',
    anchorAt: (seq, when) => `第 ${seq} 条，${when}`,
    noAnchor: '尚无。后台进程每天签署一次。',
    checkedRight: (rows, when) => `${rows} 条全部正确，${when}`,
    checkedWrong: (seq, when) => `自第 ${seq} 条起不符，${when}`,
    noCheck: '尚未校验。',
    broken: '审计日志与当初写入的不符',
    brokenHint: '请先保存数据库副本，再运行 fairmark audit verify 查看是哪些记录。',
    when: '时间',
    what: '事项',
    object: '对象',
    objectId: '对象编号',
    actor: '操作者',
    action: '操作',
    kind: '对象类型',
    from: '自',
    until: '至（含当日）',
    any: '全部',
    open: '详情',
    openOne: (seq) => `第 ${seq} 条的详情`,
    close: '关闭',
    more: '更早的记录',
    none: '没有符合条件的记录',
    noneHint: '请放宽筛选条件。',
    row: (seq) => `第 ${seq} 条`,
    request: '请求编号',
    hash: '哈希（SHA-256）',
    details: '细节',
    noDetails: '无',
    nobody: '已不在的人员',
    sentence: (actor, act) => (act.startsWith('的') ? `${actor}${act}` : `${actor} ${act}`),
    actors: {
      operator: '运维命令',
      worker: '后台进程',
      anonymous: '未登录者',
      key: 'API 密钥',
      staff: '成员',
      'vendor-user': '厂商人员',
    },
    kinds: {
      route: '接口',
      person: '成员',
      staff: '成员',
      'vendor-user': '厂商人员',
      key: 'API 密钥',
      study: '研究',
      wave: '期次',
      rubric: '指标体系',
      vendor: '厂商',
      product: '产品',
      questionnaire: '问卷',
      'questionnaire-version': '问卷版本',
      campaign: '邀请活动',
      contact: '联系人',
      organisation: '机构',
      'contact-import': '联系人导入',
      channel: '群机器人',
      invitation: '个人链接',
      'open-link': '公开链接',
      answer: '答卷',
      quarantined: '被拦截的答卷',
      export: '导出',
      probe: '场景还原',
      'probe-round': '场景还原轮次',
      finding: '证据',
      'voice-import': '证据导入',
      release: '结果发布',
      correction: '更正申请',
      reply: '厂商回应',
      webhook: 'Webhook',
      outbox: '任务',
      audit: '审计日志',
      'audit-row': '审计日志',
    },
  },
  en: {
    title: 'Audit log',
    hint: 'Who did what, and when. Each row holds the hash of the one before, so a change, a removal or an insertion shows.',
    download: 'Download CSV',
    notDownloaded: 'The log was not downloaded',
    status: 'State of the log',
    rows: 'Rows',
    lastAnchor: 'Last anchor',
    lastCheck: 'Last check',
    anchorAt: (seq, when) => `row ${seq}, ${when}`,
    noAnchor: 'None yet. A worker signs one every day.',
    checkedRight: (rows, when) => `all ${rows} rows right, ${when}`,
    checkedWrong: (seq, when) => `wrong from row ${seq} on, ${when}`,
    noCheck: 'Not checked yet.',
    broken: 'The audit log is not what was written',
    brokenHint: 'Keep a copy of the database first, then run fairmark audit verify to see which rows.',
    when: 'When',
    what: 'What',
    object: 'On what',
    objectId: 'Its id',
    actor: 'Who',
    action: 'Act',
    kind: 'Kind of object',
    from: 'From',
    until: 'Up to and with',
    any: 'Any',
    open: 'Details',
    openOne: (seq) => `Details of row ${seq}`,
    close: 'Close',
    more: 'Earlier rows',
    none: 'No row is like that',
    noneHint: 'Ask for less.',
    row: (seq) => `Row ${seq}`,
    request: 'Request',
    hash: 'Hash (SHA-256)',
    details: 'Details',
    noDetails: 'None',
    nobody: 'Somebody who is gone',
    sentence: (actor, act) => `${actor} ${act}`,
    actors: {
      operator: 'A command of the operator',
      worker: 'The worker',
      anonymous: 'Somebody not logged in',
      key: 'An API key',
      staff: 'A colleague',
      'vendor-user': 'A vendor’s person',
    },
    kinds: {
      route: 'Route',
      person: 'Colleague',
      staff: 'Colleague',
      'vendor-user': 'Vendor’s person',
      key: 'API key',
      study: 'Study',
      wave: 'Wave',
      rubric: 'Rubric',
      vendor: 'Vendor',
      product: 'Product',
      questionnaire: 'Questionnaire',
      'questionnaire-version': 'Questionnaire version',
      campaign: 'Campaign',
      contact: 'Contact',
      organisation: 'Organisation',
      'contact-import': 'Import of contacts',
      channel: 'Group robot',
      invitation: 'Personal link',
      'open-link': 'Open link',
      answer: 'Answer',
      quarantined: 'Caught answer',
      export: 'Export',
      probe: 'Probe',
      'probe-round': 'Round of probes',
      finding: 'Finding',
      'voice-import': 'Import of evidence',
      release: 'Release',
      correction: 'Request for correction',
      reply: 'Vendor’s reply',
      webhook: 'Webhook',
      outbox: 'Jobs',
      audit: 'Audit log',
      'audit-row': 'Audit log',
    },
  },
};
