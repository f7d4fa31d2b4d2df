import type { Catalogue } from '../../i18n/locale.js';
import type { PlanStep } from './round-draft.js';

interface NewRoundTexts {
  readonly title: string;
  readonly hint: string;
  readonly all: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<PlanStep, string>>;
  readonly open: string;
  readonly next: (step: string) => string;
  readonly back: string;
  readonly create: string;
  readonly created: string;
  readonly notKept: string;
  readonly missing: (steps: string) => string;
  readonly chosen: (count: number, total: number) => string;
  readonly needsConsent: string;
  readonly read: string;
  readonly noVendors: string;
  readonly noVendorsHint: string;
  readonly consentLater: string;
  readonly noRunners: string;
  readonly noRunnersHint: string;
  readonly runnersHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly slotHours: (days: string, from: string, to: string, zone: string) => string;
  readonly overnight: string;
  readonly addSlot: string;
  readonly slotKey: string;
  readonly slotKeyHint: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly weekdays: string;
  readonly fromTime: string;
  readonly toTime: string;
  readonly add: string;
  readonly removeSlot: (slot: string) => string;
  readonly from: string;
  readonly to: string;
  readonly order: string;
  readonly replicates: string;
  readonly replicatesHint: string;
  readonly vendorPerDay: string;
  readonly vendorPerDayHint: string;
  readonly runnerPerDay: string;
}

export const newRoundTexts: Catalogue<NewRoundTexts> = {
  'zh-CN': {
    title: '新轮次',
    hint: '同样的问题、同样的次数，问每一家。',
    all: '全部轮次',
    stepsLabel: '步骤',
    steps: { scenarios: '场景', vendors: '厂商', slots: '时段', days: '日期与上限', runners: '执行人与名称' },
    open: '未完成',
    next: (step) => `下一步：${step}`,
    back: '上一步',
    create: '存为草稿',
    created: '草稿已保存。还没有发出任何提问。',
    notKept: '尚未保存。存为草稿后仍可取消；开始之前不会发出任何提问。',
    missing: (steps) => `还缺：${steps}`,
    chosen: (count, total) => `已选 ${count} / ${total}`,
    needsConsent: '需厂商事先同意',
    read: '看全文',
    noVendors: '研究里还没有厂商',
    noVendorsHint: '先在研究里加入厂商。',
    consentLater: '选了紧急场景：草稿保存后，要登记每一家的书面同意，才能开始。',
    noRunners: '没有执行人',
    noRunnersHint: '请管理员邀请“投放”角色的成员。',
    runnersHint: '执行人只看到自己的提问，也不能给自己执行过的对话评分。',
    name: '轮次名称',
    nameHint: '如：2026 年第四季度第一轮',
    slotHours: (days, from, to, zone) => `周${days} ${from}–${to}，${zone}`,
    overnight: '跨午夜',
    addSlot: '另加时段',
    slotKey: '标识',
    slotKeyHint: '小写字母、数字和连字符，如 us-morning',
    zone: '时区',
    zoneHint: '钟点按哪里的钟',
    weekdays: '星期',
    fromTime: '从',
    toTime: '到',
    add: '加入',
    removeSlot: (slot) => `移除时段：${slot}`,
    from: '第一天',
    to: '最后一天',
    order: '最后一天不能早于第一天。',
    replicates: '每个场景每家几次',
    replicatesHint: '重复安排在不同时段。',
    vendorPerDay: '每家每天最多几次',
    vendorPerDayHint: '不给对方的支持团队添负担。',
    runnerPerDay: '每位执行人每天最多几次',
  },
  en: {
    title: 'New round',
    hint: 'The same questions, as often, to every vendor.',
    all: 'All rounds',
    stepsLabel: 'Steps',
    steps: {
      scenarios: 'Scenarios',
      vendors: 'Vendors',
      slots: 'Time slots',
      days: 'Days and caps',
      runners: 'Runners and name',
    },
    open: 'not complete',
    next: (step) => `Next: ${step}`,
    back: 'Back',
    create: 'Keep as a draft',
    created: 'The draft is kept. Nothing has been sent.',
    notKept: 'Not kept yet. A draft can still be cancelled, and nothing is sent before it is started.',
    missing: (steps) => `Still open: ${steps}`,
    chosen: (count, total) => `${count} of ${total} chosen`,
    needsConsent: 'Needs consent',
    read: 'Read it',
    noVendors: 'The study has no vendors',
    noVendorsHint: 'Add vendors to the study first.',
    consentLater:
      'An urgent scenario is chosen: the written consent of each vendor is entered in the draft before the round can start.',
    noRunners: 'Nobody may run probes',
    noRunnersHint: 'Ask an administrator to invite people with the role “Campaigns”.',
    runnersHint: 'Runners see their own probes only, and never rate what they ran.',
    name: 'Name of the round',
    nameHint: 'Such as: fourth quarter of 2026, first round',
    slotHours: (days, from, to, zone) => `${days}, ${from}–${to}, ${zone}`,
    overnight: 'over midnight',
    addSlot: 'Add another slot',
    slotKey: 'Short name',
    slotKeyHint: 'Lower-case letters, digits and hyphens, such as us-morning',
    zone: 'Time zone',
    zoneHint: 'By whose clocks the hours are told',
    weekdays: 'Weekdays',
    fromTime: 'From',
    toTime: 'To',
    add: 'Add',
    removeSlot: (slot) => `Remove the slot ${slot}`,
    from: 'First day',
    to: 'Last day',
    order: 'The last day is before the first.',
    replicates: 'Times each scenario is asked',
    replicatesHint: 'Repetitions fall into other slots.',
    vendorPerDay: 'Most a day of one vendor',
    vendorPerDayHint: 'So that nobody’s support is burdened.',
    runnerPerDay: 'Most a day of one runner',
  },
};
