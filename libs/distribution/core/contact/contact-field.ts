/** What a column of a list may say about somebody. */
export const CONTACT_FIELDS = [
  'email',
  'name',
  'organisation',
  'size',
  'region',
  'source',
  'vendor',
  'locale',
  'role',
  'timeZone',
  'tags',
  'consentBasis',
  'consentEvidence',
  'consentAt',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What has to be known of everybody, from a column or from a value that holds for the whole list. */
export const REQUIRED_FIELDS = ['email', 'name', 'organisation', 'size', 'region', 'source', 'vendor'] as const;

/** What may be said once for a whole list instead of in a column. */
export const DEFAULT_FIELDS = [
  'organisation',
  'size',
  'region',
  'source',
  'vendor',
  'locale',
  'role',
  'timeZone',
  'tags',
] as const satisfies readonly ContactField[];
export type DefaultField = (typeof DEFAULT_FIELDS)[number];

/** Headers as people write them, in the form of `normalHeader`. A bare "mail" is no address: it may be a letter. */
export const HEADERS: Readonly<Record<ContactField, readonly string[]>> = {
  email: ['email', 'emailaddress', 'workemail', '邮箱', '电子邮箱', '电子邮件', '邮件地址', '邮箱地址', '工作邮箱'],
  name: ['name', 'fullname', 'contact', 'contactname', '姓名', '名字', '联系人', '联系人姓名', '客户姓名'],
  organisation: [
    'organisation',
    'organization',
    'company',
    'companyname',
    'customer',
    'account',
    '公司',
    '公司名称',
    '企业',
    '企业名称',
    '单位',
    '客户',
    '客户名称',
    '组织',
  ],
  size: ['size', 'companysize', 'employees', '规模', '公司规模', '企业规模', '人员规模'],
  region: ['region', 'area', '地区', '区域', '所在地区'],
  source: ['source', 'recruitmentsource', '来源', '名单来源', '招募来源'],
  vendor: ['vendor', 'vendors', 'sdk', 'sdkvendor', 'supplier', '厂商', '供应商', 'sdk厂商', '使用厂商', '所用厂商'],
  locale: ['locale', 'language', 'lang', '语言', '语种'],
  role: ['role', 'jobtitle', 'title', 'position', '职位', '职务', '岗位', '角色'],
  timeZone: ['timezone', 'tz', '时区'],
  tags: ['tags', 'tag', 'labels', 'label', '标签'],
  consentBasis: ['consent', 'consentbasis', 'legalbasis', '同意', '同意依据', '合法性基础', '法律依据'],
  consentEvidence: ['consentevidence', 'evidence', '同意证据', '同意凭证', '授权凭证'],
  consentAt: ['consentat', 'consentdate', '同意时间', '同意日期', '授权日期'],
};
