import type { Catalogue } from '../../i18n/locale.js';
import type { ProbeOutcome, ProbePhase, RoundAct } from '../probe-types.js';

export const ROUND_TABS = ['progress', 'vendors', 'agreement', 'sla'] as const;
export type RoundTab = (typeof ROUND_TABS)[number];

interface RoundTexts {
  readonly all: string;
  readonly tabList: string;
  readonly tabs: Readonly<Record<RoundTab, string>>;
  readonly start: string;
  readonly startTitle: string;
  readonly startHint: (probes: number) => string;
  readonly started: string;
  readonly missingConsent: string;
  readonly cancelRound: string;
  readonly cancelTitle: string;
  readonly cancelHint: string;
  readonly cancelled: string;
  readonly reason: string;
  readonly close: string;
  readonly closeTitle: string;
  readonly closeHint: string;
  readonly closed: string;
  readonly export: string;
  readonly notExported: string;
  readonly facts: string;
  readonly days: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly seed: string;
  readonly scenarios: string;
  readonly runners: string;
  readonly caps: string;
  readonly capsOf: (replicates: number, vendor: number, runner: number) => string;
  readonly record: string;
  readonly acts: Readonly<Record<RoundAct['act'], string>>;
  readonly by: (who: string, when: string) => string;
  readonly vendor: string;
  readonly planned: string;
  readonly sent: string;
  readonly answered: string;
  readonly unanswered: string;
  readonly open: string;
  readonly due: string;
  readonly probes: string;
  readonly probesHint: string;
  readonly scenario: string;
  readonly when: string;
  readonly runner: string;
  readonly phases: Readonly<Record<ProbePhase, string>>;
  readonly outcomes: Readonly<Record<ProbeOutcome, string>>;
  readonly state: string;
  readonly allVendors: string;
  readonly allPhases: string;
  readonly noProbes: string;
  readonly nothingFound: string;
  readonly openOne: (scenario: string, vendor: string) => string;
  readonly probe: string;
  readonly masked: string;
  readonly nothingWritten: string;
  readonly locale: string;
  readonly locales: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly address: string;
  readonly addressHint: string;
  readonly noMail: string;
  readonly consent: string;
  readonly consentHint: string;
  readonly hasConsent: string;
  readonly noConsent: string;
  readonly consentNeeded: string;
  readonly vendorsHint: string;
  readonly agreedBy: string;
  readonly agreedOn: string;
  readonly note: string;
  readonly noteHint: string;
  readonly change: string;
  readonly changeOne: (vendor: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly fixed: string;
}

export const roundTexts: Catalogue<RoundTexts> = {
  'zh-CN': {
    all: '全部轮次',
    tabList: '轮次的内容',
    tabs: { progress: '进度', vendors: '厂商', agreement: '评分一致性', sla: '响应时效' },
    start: '开始',
    startTitle: '开始这一轮',
    startHint: (probes) => `开始后排期固定，${probes} 次提问按时出现在执行人那里。`,
    started: '已开始',
    missingConsent: '紧急场景需要每一家事先书面同意：',
    cancelRound: '取消轮次',
    cancelTitle: '取消这一轮',
    cancelHint: '取消后不再执行，结果不计分，也不能恢复。记录保留。',
    cancelled: '已取消',
    reason: '理由',
    close: '完成轮次',
    closeTitle: '完成这一轮',
    closeHint: '全部跟踪结束、评完、裁定之后才能完成；完成后成为证据，不能再改。',
    closed: '已完成',
    export: '导出 CSV',
    notExported: '没有导出',
    facts: '设计',
    days: '日期',
    fromTo: (from, to) => `${from} 至 ${to}`,
    seed: '随机种子',
    scenarios: '场景',
    runners: '执行人',
    caps: '次数与上限',
    capsOf: (replicates, vendor, runner) =>
      `每场景每家 ${replicates} 次；每家每天最多 ${vendor} 次，每人每天最多 ${runner} 次`,
    record: '记录',
    acts: {
      created: '存为草稿',
      started: '开始',
      cancelled: '取消',
      'rated-anew': '重新评分',
      closed: '完成',
    },
    by: (who, when) => `${who}，${when}`,
    vendor: '厂商',
    planned: '计划',
    sent: '已发',
    answered: '有真人答复',
    unanswered: '无人答复',
    open: '等答复',
    due: '到点未发',
    probes: '每次提问',
    probesHint: '对话已遮盖。',
    scenario: '场景',
    when: '计划时间',
    runner: '执行人',
    phases: { upcoming: '未到时间', due: '到点未发', waiting: '等答复', finished: '已结束' },
    outcomes: { solved: '已解决', answered: '有答复', unanswered: '无人答复' },
    state: '状态',
    allVendors: '全部厂商',
    allPhases: '全部状态',
    noProbes: '开始后，每次提问会列在这里。',
    nothingFound: '没有符合条件的提问。',
    openOne: (scenario, vendor) => `查看：${scenario}，${vendor}`,
    probe: '提问',
    masked: '对话（已遮盖）',
    nothingWritten: '还没有对话。',
    locale: '用哪种语言问',
    locales: { 'zh-CN': '中文', en: '英文' },
    address: '支持邮箱',
    addressHint: '不经邮件提问（如工单系统）则留空。',
    noMail: '不经邮件',
    consent: '紧急演练的书面同意',
    consentHint: '只有这一轮含紧急场景时才需要。',
    hasConsent: '已同意',
    noConsent: '没有登记',
    consentNeeded: '开始前需要',
    vendorsHint: '用哪种语言、发到哪里问。含紧急场景的轮次要先登记每一家的书面同意。',
    agreedBy: '同意人',
    agreedOn: '同意日期',
    note: '约定内容',
    noteHint: '如时段、联系人、同意书存放处',
    change: '修改',
    changeOne: (vendor) => `修改：${vendor}`,
    save: '保存',
    saved: '已保存',
    fixed: '轮次开始后不能再改。',
  },
  en: {
    all: 'All rounds',
    tabList: 'Parts of the round',
    tabs: { progress: 'Progress', vendors: 'Vendors', agreement: 'Agreement', sla: 'Response times' },
    start: 'Start',
    startTitle: 'Start the round',
    startHint: (probes) => `The plan is fixed then, and its ${probes} probes reach their runners when they are due.`,
    started: 'The round has started',
    missingConsent: 'Urgent scenarios need the written consent of each vendor:',
    cancelRound: 'Cancel the round',
    cancelTitle: 'Cancel the round',
    cancelHint: 'Nothing more of it is run, nothing counts, and it does not come back. What was noted stays on record.',
    cancelled: 'The round is cancelled',
    reason: 'Reason',
    close: 'Close the round',
    closeTitle: 'Close the round',
    closeHint: 'When all is followed, rated and decided. It is evidence then and stays as it is.',
    closed: 'The round is closed',
    export: 'Export CSV',
    notExported: 'It was not exported',
    facts: 'Design',
    days: 'Days',
    fromTo: (from, to) => `${from} to ${to}`,
    seed: 'Seed',
    scenarios: 'Scenarios',
    runners: 'Runners',
    caps: 'How often, and caps',
    capsOf: (replicates, vendor, runner) =>
      `each scenario ${replicates} × a vendor; at most ${vendor} a day of a vendor and ${runner} of a runner`,
    record: 'On record',
    acts: {
      created: 'Kept as a draft',
      started: 'Started',
      cancelled: 'Cancelled',
      'rated-anew': 'Rated anew',
      closed: 'Closed',
    },
    by: (who, when) => `${who}, ${when}`,
    vendor: 'Vendor',
    planned: 'Planned',
    sent: 'Sent',
    answered: 'Answered by a person',
    unanswered: 'Never answered',
    open: 'Waiting',
    due: 'Due, not sent',
    probes: 'Each probe',
    probesHint: 'Transcripts are masked.',
    scenario: 'Scenario',
    when: 'Planned for',
    runner: 'Runner',
    phases: { upcoming: 'Not due yet', due: 'Due, not sent', waiting: 'Waiting', finished: 'Over' },
    outcomes: { solved: 'Solved', answered: 'Answered', unanswered: 'Nobody answered' },
    state: 'State',
    allVendors: 'All vendors',
    allPhases: 'All states',
    noProbes: 'Each probe is listed here once the round has started.',
    nothingFound: 'No probe is like that.',
    openOne: (scenario, vendor) => `Look at ${scenario}, ${vendor}`,
    probe: 'Probe',
    masked: 'Transcript, masked',
    nothingWritten: 'Nothing was written yet.',
    locale: 'Language of the questions',
    locales: { 'zh-CN': 'Chinese', en: 'English' },
    address: 'Support address',
    addressHint: 'Empty where questions go elsewhere, such as a ticket portal.',
    noMail: 'not by mail',
    consent: 'Written consent to urgent drills',
    consentHint: 'Needed only where the round has urgent scenarios.',
    hasConsent: 'Agreed',
    noConsent: 'None on record',
    consentNeeded: 'Needed before it starts',
    vendorsHint:
      'In which language each is asked, and where. A round with urgent scenarios needs the written consent of each.',
    agreedBy: 'Who agreed',
    agreedOn: 'Agreed on',
    note: 'What was agreed',
    noteHint: 'Such as hours, who is called, where the paper lies',
    change: 'Change',
    changeOne: (vendor) => `Change ${vendor}`,
    save: 'Save',
    saved: 'Saved',
    fixed: 'Fixed since the round has started.',
  },
};
