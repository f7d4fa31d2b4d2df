import type { DesignGap } from '#evidence/core/design';
import type { Catalogue } from '../../i18n/locale.js';

interface PreviewTexts {
  readonly title: string;
  readonly notYet: string;
  readonly total: (probes: number, vendors: number, days: number) => string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly day: string;
  readonly none: string;
  readonly count: (count: number) => string;
  readonly slots: string;
  readonly workload: string;
  readonly runner: (number: number) => string;
  readonly load: (total: number, busiest: number) => string;
  readonly gaps: string;
  readonly gapsHint: string;
  readonly noGaps: string;
  readonly gap: (gap: DesignGap, severity: string) => string;
  readonly tooTight: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly redraw: string;
}

export const previewTexts: Catalogue<PreviewTexts> = {
  'zh-CN': {
    title: '排期预览',
    notYet: '选好场景、厂商、时段和日期后，这里显示排期。',
    total: (probes, vendors, days) => `${vendors} 家厂商，共 ${probes} 次提问，分布在 ${days} 天。`,
    calendar: '每天每家几次',
    calendarHint: '同一个问题尽量在同一天发给所有厂商。',
    day: '日期',
    none: '无',
    count: (count) => `${count} 次`,
    slots: '各时段',
    workload: '执行人工作量',
    runner: (number) => `执行人 ${number}`,
    load: (total, busiest) => `共 ${total} 次，最忙的一天 ${busiest} 次`,
    gaps: '还不够计分',
    gapsHint: '可以照做，但方法规定：不满足以下条件，提问结果只展示，不计分。',
    noGaps: '场景和次数满足计分要求。',
    gap: ({ code, count, needed }, severity) =>
      ({
        'too-few-scenarios': `需要 ${needed} 个场景，现在 ${count} 个。`,
        'too-few-replicates': `每个场景需要 ${needed} 次，现在 ${count} 次。`,
        'too-few-probes': `每家需要 ${needed} 次提问，现在 ${count} 次。`,
        'too-few-in-tier': `“${severity}”一级每家需要 ${needed} 次，现在 ${count} 次。`,
      })[code],
    tooTight: '这些天排不下：放宽日期、增加执行人，或提高每天上限。',
    seed: '随机种子',
    seedHint: '顺序、时刻和执行人由它抽签决定；同一种子总得到同一排期，种子随轮次公开。',
    redraw: '重新抽签',
  },
  en: {
    title: 'Plan',
    notYet: 'The plan appears here once scenarios, vendors, slots and days are chosen.',
    total: (probes, vendors, days) => `${probes} probes of ${vendors} vendors on ${days} days.`,
    calendar: 'Probes by day and vendor',
    calendarHint: 'Where the caps leave room, all vendors get the same question on the same day.',
    day: 'Day',
    none: 'none',
    count: (count) => (count === 1 ? '1 probe' : `${count} probes`),
    slots: 'By slot',
    workload: 'Workload',
    runner: (number) => `Runner ${number}`,
    load: (total, busiest) => `${total} in all, ${busiest} on the busiest day`,
    gaps: 'Not enough to be scored',
    gapsHint:
      'It can be run, but the method scores probes only when these hold; until then they are shown, not scored.',
    noGaps: 'Scenarios and repetitions are enough to be scored.',
    gap: ({ code, count, needed }, severity) =>
      ({
        'too-few-scenarios': `${needed} scenarios are needed; there are ${count}.`,
        'too-few-replicates': `Each scenario is needed ${needed} times; it is planned ${count === 1 ? 'once' : `${count} times`}.`,
        'too-few-probes': `${needed} probes of each vendor are needed; there are ${count}.`,
        'too-few-in-tier': `${needed} ${severity.toLowerCase()} probes of each vendor are needed; there are ${count}.`,
      })[code],
    tooTight: 'Not all probes find a day: allow more days, more runners, or more probes a day.',
    seed: 'Seed',
    seedHint:
      'Order, minutes and runners are drawn by it. The same seed gives the same plan, and it is published with the round.',
    redraw: 'Draw again',
  },
};
