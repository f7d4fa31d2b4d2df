import type { SegmentField } from '#distribution/core';
import type { Catalogue } from '../../i18n/locale.js';

interface AudienceTexts {
  readonly who: string;
  readonly everybody: string;
  readonly everybodyHint: string;
  readonly segment: string;
  readonly segmentHint: string;
  readonly rule: string;
  readonly ruleHint: string;
  readonly chooseSegment: string;
  readonly noSegments: string;
  readonly contacts: string;
  readonly all: string;
  readonly any: string;
  readonly match: string;
  readonly matchGroup: string;
  readonly field: string;
  readonly op: string;
  readonly values: string;
  readonly in: string;
  readonly notIn: string;
  readonly fields: Readonly<Record<SegmentField, string>>;
  readonly addCondition: string;
  readonly addGroup: string;
  readonly removeCondition: (place: string) => string;
  readonly removed: string;
  readonly condition: (place: string) => string;
  readonly incomplete: string;
  readonly saveAs: string;
  readonly segmentName: string;
  readonly save: string;
  readonly cancel: string;
  readonly segmentSaved: string;
  readonly consent: string;
  readonly consentHint: string;
  readonly count: string;
  readonly meant: (people: string) => string;
  readonly willSend: (people: string) => string;
  readonly skipped: string;
  readonly nobodySkipped: string;
  readonly people: (people: string) => string;
  readonly sources: string;
  readonly sourceShare: (share: string, people: string) => string;
  readonly disclosure: string;
  readonly noCount: string;
  readonly typeToAdd: string;
  readonly vendorsInAudience: string;
}

export const audienceTexts: Catalogue<AudienceTexts> = {
  'zh-CN': {
    who: '发给谁',
    everybody: '研究里的所有联系人',
    everybodyHint: '每个用过参评厂商的人。',
    segment: '已保存的分群',
    segmentHint: '分群以后改了，发送时按改后的算。',
    rule: '自定条件',
    ruleHint: '只用于这次活动，也可以保存成分群。',
    chooseSegment: '分群',
    noSegments: '还没有保存过分群。',
    contacts: '管理联系人和导入',
    all: '同时满足',
    any: '满足任一',
    match: '条件之间',
    matchGroup: '这一组条件之间',
    field: '项目',
    op: '比较',
    values: '取值',
    in: '是',
    notIn: '不是',
    fields: {
      vendor: '厂商',
      source: '来源',
      size: '公司规模',
      region: '地区',
      locale: '语言',
      role: '角色',
      tag: '标签',
      organisation: '公司',
    },
    addCondition: '加一个条件',
    addGroup: '加一组条件',
    removeCondition: (place) => `删除条件 ${place}`,
    removed: '条件已删除',
    condition: (place) => `条件 ${place}`,
    incomplete: '还没有取值，暂不生效。',
    saveAs: '保存成分群…',
    segmentName: '分群名称',
    save: '保存',
    cancel: '取消',
    segmentSaved: '分群已保存',
    consent: '只发给记录了同意的人',
    consentHint: '同意、合同或正当利益，任一有记录即可。',
    count: '人数',
    meant: (people) => `符合条件 ${people} 人`,
    willSend: (people) => `会收到邮件 ${people} 人`,
    skipped: '不会收到的人和原因',
    nobodySkipped: '没有人被排除。',
    people: (people) => `${people} 人`,
    sources: '招募来源',
    sourceShare: (share, people) => `${share}（${people} 人）`,
    disclosure: '厂商推荐的人往往打分更高：占比和分差会在公开页单独披露，也可以在计分时剔除。',
    noCount: '当前角色看不到人数。',
    typeToAdd: '输入后回车',
    vendorsInAudience: '涉及的厂商',
  },
  en: {
    who: 'Who is it for?',
    everybody: 'Everybody in the study',
    everybodyHint: 'Each person who has used a vendor that takes part.',
    segment: 'A saved segment',
    segmentHint: 'A segment that is changed later counts as it is when mails leave.',
    rule: 'Conditions of its own',
    ruleHint: 'For this campaign only; they can be kept as a segment, too.',
    chooseSegment: 'Segment',
    noSegments: 'No segment was saved yet.',
    contacts: 'Contacts and imports',
    all: 'All of them hold',
    any: 'Any of them holds',
    match: 'Between conditions',
    matchGroup: 'Between the conditions of this group',
    field: 'Field',
    op: 'Comparison',
    values: 'Values',
    in: 'is',
    notIn: 'is not',
    fields: {
      vendor: 'Vendor',
      source: 'Source',
      size: 'Size of the company',
      region: 'Region',
      locale: 'Language',
      role: 'Role',
      tag: 'Tag',
      organisation: 'Company',
    },
    addCondition: 'Add a condition',
    addGroup: 'Add a group',
    removeCondition: (place) => `Remove condition ${place}`,
    removed: 'The condition is removed',
    condition: (place) => `Condition ${place}`,
    incomplete: 'Has no value yet and does not count.',
    saveAs: 'Keep as a segment …',
    segmentName: 'Name of the segment',
    save: 'Save',
    cancel: 'Cancel',
    segmentSaved: 'The segment is saved',
    consent: 'Only people whose consent is on record',
    consentHint: 'Consent, contract or legitimate interest: one on record is enough.',
    count: 'How many',
    meant: (people) => `${people} people are meant`,
    willSend: (people) => `${people} will get a mail`,
    skipped: 'Who does not, and why',
    nobodySkipped: 'Nobody is left out.',
    people: (people) => `${people} people`,
    sources: 'Recruitment source',
    sourceShare: (share, people) => `${share} (${people} people)`,
    disclosure:
      'People whom vendors name tend to rate higher. Their share and the gap are disclosed on the public page, and they can be left out of the scores.',
    noCount: 'Your role does not see how many.',
    typeToAdd: 'Type and press Enter',
    vendorsInAudience: 'Vendors',
  },
};
