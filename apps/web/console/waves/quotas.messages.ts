import type { Catalogue } from '../i18n/locale.js';

export interface QuotasTexts {
  readonly title: string;
  readonly hint: string;
  readonly add: string;
  readonly none: string;
  readonly noneHint: string;
  readonly kind: string;
  readonly everybody: string;
  readonly taken: string;
  readonly limit: string;
  readonly free: string;
  readonly used: (used: string, places: string) => string;
  readonly held: (held: string) => string;
  readonly left: (left: string) => string;
  readonly full: string;
  readonly over: (over: string) => string;
  readonly change: string;
  readonly changeOne: (kind: string) => string;
  readonly end: string;
  readonly endOne: (kind: string) => string;
  readonly endQuestion: string;
  readonly places: string;
  readonly placesHint: string;
  readonly placesFault: string;
  readonly fewer: (used: string) => string;
  readonly counted: string;
  readonly campaign: string;
  readonly vendor: string;
  readonly size: string;
  readonly region: string;
  readonly source: string;
  readonly any: string;
  readonly save: string;
  readonly create: string;
  readonly cancel: string;
  readonly added: string;
  readonly changed: string;
  readonly ended: string;
  readonly notRestored: string;
  readonly backTo: (study: string) => string;
  readonly wave: (slug: string) => string;
  readonly quotasOf: (slug: string) => string;
}

export const quotasTexts: Catalogue<QuotasTexts> = {
  'zh-CN': {
    title: '配额',
    hint: '每类答卷最多收多少份。满额后来的人一打开就会得知，不会白填。',
    add: '新建配额',
    none: '没有配额',
    noneHint: '不设配额时，这个波次收下所有人的答卷。',
    kind: '哪类答卷',
    everybody: '这个波次的全部答卷',
    taken: '已用',
    limit: '名额',
    free: '余下',
    used: (used, places) => `已收 ${used}，共 ${places}`,
    held: (held) => `${held} 人正在填`,
    left: (left) => `还剩 ${left}`,
    full: '已满',
    over: (over) => `已超出 ${over}`,
    change: '修改',
    changeOne: (kind) => `修改名额：${kind}`,
    end: '取消限制',
    endOne: (kind) => `取消限制：${kind}`,
    endQuestion: '取消后，这类答卷不再有上限。已收的答卷不受影响。',
    places: '名额',
    placesHint: '1 到 10,000,000 之间的整数。',
    placesFault: '名额要是 1 到 10,000,000 之间的整数。',
    fewer: (used) => `已收 ${used} 份，比新的名额多：已收的都保留，只是不再收。`,
    counted: '之前已经交来的这类答卷会一并计入。',
    campaign: '邀请活动',
    vendor: '厂商',
    size: '公司规模',
    region: '地区',
    source: '来源',
    any: '不限',
    save: '保存',
    create: '新建',
    cancel: '取消',
    added: '配额已新建',
    changed: '名额已修改',
    ended: '限制已取消',
    notRestored: '没有恢复',
    backTo: (study) => `返回 ${study}`,
    wave: (slug) => `波次 ${slug}`,
    quotasOf: (slug) => `波次 ${slug} 的配额`,
  },
  en: {
    title: 'Quotas',
    hint: 'How many answers of a kind are taken. Whoever comes when it is full is told before they answer.',
    add: 'New quota',
    none: 'No quotas',
    noneHint: 'Without a quota the wave takes everybody’s answers.',
    kind: 'Which answers',
    everybody: 'All answers of the wave',
    taken: 'Taken',
    limit: 'Limit',
    free: 'Left',
    used: (used, places) => `${used} of ${places} taken`,
    held: (held) => `${held} answering now`,
    left: (left) => `${left} left`,
    full: 'Full',
    over: (over) => `${over} over the limit`,
    change: 'Change',
    changeOne: (kind) => `Change the limit: ${kind}`,
    end: 'End',
    endOne: (kind) => `End the quota: ${kind}`,
    endQuestion: 'Nothing will limit answers of this kind any more. Those that are there stay.',
    places: 'Limit',
    placesHint: 'A whole number from 1 to 10,000,000.',
    placesFault: 'The limit is a whole number from 1 to 10,000,000.',
    fewer: (used) => `${used} are taken already, more than the new limit. They stay; no more are taken.`,
    counted: 'Answers of this kind that came before are counted.',
    campaign: 'Campaign',
    vendor: 'Vendor',
    size: 'Company size',
    region: 'Region',
    source: 'Source',
    any: 'Any',
    save: 'Save',
    create: 'Create',
    cancel: 'Cancel',
    added: 'The quota is there',
    changed: 'The limit is changed',
    ended: 'The quota has ended',
    notRestored: 'It was not restored',
    backTo: (study) => `Back to ${study}`,
    wave: (slug) => `Wave ${slug}`,
    quotasOf: (slug) => `Quotas of wave ${slug}`,
  },
};
