import type { WaveState } from '#study/core';
import type { Catalogue } from '../i18n/locale.js';

interface WavesTexts {
  readonly add: string;
  readonly edit: (slug: string) => string;
  readonly editShort: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noRubric: string;
  readonly noRubricHint: string;
  readonly toRubric: string;
  readonly wave: string;
  readonly dates: string;
  readonly state: string;
  readonly rubric: string;
  readonly campaigns: string;
  readonly states: Readonly<Record<WaveState, string>>;
  readonly locked: string;
  readonly lockedSince: (when: string) => string;
  readonly slug: string;
  readonly slugHint: string;
  readonly slugForm: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly timeZoneHint: string;
  readonly skipped: string;
  readonly notAfter: string;
  readonly yours: (when: string) => string;
  readonly version: (number: number) => string;
  readonly save: string;
  readonly create: string;
  readonly cancel: string;
  readonly saved: string;
  readonly created: string;
}

export const wavesTexts: Catalogue<WavesTexts> = {
  'zh-CN': {
    add: '新建波次',
    edit: (slug) => `修改波次 ${slug}`,
    editShort: '修改',
    none: '还没有波次',
    noneHint: '一个波次是一段收集答卷的时间，例如 2026q4。',
    noRubric: '先定指标体系',
    noRubricHint: '波次按一个指标版本计分，所以要先发布指标体系。',
    toRubric: '去定指标体系',
    wave: '波次',
    dates: '起止时间',
    state: '状态',
    rubric: '指标版本',
    campaigns: '邀请活动',
    states: { planned: '未开始', open: '进行中', closed: '已结束', frozen: '已结束并发布' },
    locked: '已发出邀请，日期和指标不能再改',
    lockedSince: (when) => `${when} 发出邀请后，日期和指标不能再改`,
    slug: '标识',
    slugHint: '用在公开地址里，例如 2026q4，新建后不能改。',
    slugForm: '用小写字母、数字和连字符，以字母或数字开头，最多 63 个字符。',
    opensAt: '开始',
    closesAt: '截止',
    timeZone: '时区',
    timeZoneHint: '上面的时间按这个时区的钟表读。',
    skipped: '这个时区里没有这一时刻（夏令时跳过了）。',
    notAfter: '截止要晚于开始。',
    yours: (when) => `你所在时区：${when}`,
    version: (number) => `第 ${number} 版`,
    save: '保存',
    create: '新建',
    cancel: '取消',
    saved: '波次已保存',
    created: '波次已新建',
  },
  en: {
    add: 'New wave',
    edit: (slug) => `Edit wave ${slug}`,
    editShort: 'Edit',
    none: 'No wave yet',
    noneHint: 'A wave is a stretch of time in which answers are collected, such as 2026q4.',
    noRubric: 'The rubric comes first',
    noRubricHint: 'A wave is scored by one version of the rubric, so one has to be published.',
    toRubric: 'Go to the rubric',
    wave: 'Wave',
    dates: 'From and to',
    state: 'State',
    rubric: 'Rubric',
    campaigns: 'Campaigns',
    states: { planned: 'Planned', open: 'Open', closed: 'Closed', frozen: 'Closed and published' },
    locked: 'People were invited: dates and rubric stay',
    lockedSince: (when) => `People were invited on ${when}: dates and rubric stay`,
    slug: 'Identifier',
    slugHint: 'Part of public addresses, such as 2026q4; it cannot be changed later.',
    slugForm: 'Small letters, digits and hyphens, beginning with a letter or digit, at most 63.',
    opensAt: 'Opens',
    closesAt: 'Closes',
    timeZone: 'Time zone',
    timeZoneHint: 'The times above are what the clocks of this zone show.',
    skipped: 'The clocks of this zone never show this time; they are put forward over it.',
    notAfter: 'It has to close after it opens.',
    yours: (when) => `Where you are: ${when}`,
    version: (number) => `Version ${number}`,
    save: 'Save',
    create: 'Create',
    cancel: 'Cancel',
    saved: 'The wave is saved',
    created: 'The wave is there',
  },
};
