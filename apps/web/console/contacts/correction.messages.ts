import type { Catalogue } from '../i18n/locale.js';

interface CorrectionTexts {
  readonly correct: string;
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationHint: string;
  readonly newOrganisation: string;
  readonly size: string;
  readonly region: string;
  readonly role: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly timeZoneHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly correctOrganisation: string;
  readonly organisationTitle: (name: string) => string;
  readonly organisationFacts: string;
  readonly spellingHint: string;
  readonly reported: string;
  readonly changedBy: (who: string, when: string) => string;
  readonly history: string;
  readonly noHistory: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly entry: (who: string, fields: string, when: string) => string;
}

export const correctionTexts: Catalogue<CorrectionTexts> = {
  'zh-CN': {
    correct: '更正资料',
    title: '更正联系人',
    hint: '邮箱是识别联系人的依据，不能修改。已发出的邀请不受影响。',
    name: '姓名',
    organisation: '公司',
    organisationHint: '按名称识别。',
    newOrganisation: '没有这家公司。要新建，请选规模和地区。',
    size: '规模',
    region: '地区',
    role: '职位',
    locale: '语言',
    timeZone: '时区',
    timeZoneHint: '例如 Asia/Shanghai；空着按活动的时区。',
    save: '保存',
    cancel: '取消',
    saved: '已更正',
    correctOrganisation: '更正公司资料',
    organisationTitle: (name) => `更正公司：${name}`,
    organisationFacts: '规模和地区以后用于新的邀请，已有的邀请保持原样。',
    spellingHint: '公司按名称识别，这里只能改写法（大小写、全半角、空格）。',
    reported: '目前只有厂商这样说，下一次导入会覆盖。',
    changedBy: (who, when) => `${who} 于 ${when} 更正`,
    history: '更正记录',
    noHistory: '没有更正过',
    fields: { name: '姓名', locale: '语言', role: '职位', timeZone: '时区', organisationId: '公司' },
    entry: (who, fields, when) => `${who} 更正了${fields} · ${when}`,
  },
  en: {
    correct: 'Correct',
    title: 'Correct the contact',
    hint: 'The address is what a contact is known by and stays. Invitations that were sent are not touched.',
    name: 'Name',
    organisation: 'Company',
    organisationHint: 'Known by its name.',
    newOrganisation: 'No such company is known. To add it, choose its size and region.',
    size: 'Size',
    region: 'Region',
    role: 'Role',
    locale: 'Language',
    timeZone: 'Time zone',
    timeZoneHint: 'Such as Asia/Shanghai; empty: as the campaign says.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Corrected',
    correctOrganisation: 'Correct the company',
    organisationTitle: (name) => `Correct the company ${name}`,
    organisationFacts: 'Size and region hold for new invitations; those that exist stay as they are.',
    spellingHint: 'A company is known by its name: only its spelling can change here (case, width, blanks).',
    reported: 'Only a vendor has said so; the next list replaces it.',
    changedBy: (who, when) => `Corrected by ${who}, ${when}`,
    history: 'Corrections',
    noHistory: 'Nothing was corrected',
    fields: { name: 'name', locale: 'language', role: 'role', timeZone: 'time zone', organisationId: 'company' },
    entry: (who, fields, when) => `${who} corrected ${fields} · ${when}`,
  },
};
