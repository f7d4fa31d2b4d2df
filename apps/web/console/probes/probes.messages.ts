import type { Catalogue } from '../i18n/locale.js';
import type { RoundState } from './probe-types.js';

interface ProbesTexts {
  readonly title: string;
  readonly hint: string;
  readonly wave: string;
  readonly noWaves: string;
  readonly noWavesHint: string;
  readonly add: string;
  readonly scenarios: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly round: string;
  readonly state: string;
  readonly states: Readonly<Record<RoundState, string>>;
  readonly progress: string;
  readonly notStarted: string;
  readonly finished: (finished: string, probes: string) => string;
  readonly due: (count: string) => string;
  readonly rated: (rated: string, probes: string) => string;
  readonly disputed: (count: string) => string;
  readonly created: string;
}

export const probesTexts: Catalogue<ProbesTexts> = {
  'zh-CN': {
    title: '场景还原',
    hint: '把客户真实会遇到的问题，同样地问每一家，记下多久、怎样得到答复。',
    wave: '波次',
    noWaves: '还没有波次',
    noWavesHint: '先在研究里建一个波次。',
    add: '新轮次',
    scenarios: '场景库',
    none: '这个波次还没有轮次',
    noneHint: '选场景、厂商和时段，看过排期再开始。',
    noneReadOnly: '计划好的轮次会出现在这里。',
    round: '轮次',
    state: '状态',
    states: { draft: '草稿', running: '执行中', rating: '评分中', closed: '已完成', cancelled: '已取消' },
    progress: '进度',
    notStarted: '还没有开始',
    finished: (finished, probes) => `已结束 ${finished} / ${probes}`,
    due: (count) => `${count} 次到点未发`,
    rated: (rated, probes) => `已评 ${rated} / ${probes}`,
    disputed: (count) => `${count} 项待裁定`,
    created: '创建于',
  },
  en: {
    title: 'Scenario probes',
    hint: 'Problems that customers really have, put to every vendor alike, and how long an answer takes.',
    wave: 'Wave',
    noWaves: 'There is no wave yet',
    noWavesHint: 'Make a wave in a study first.',
    add: 'New round',
    scenarios: 'Scenarios',
    none: 'No round in this wave yet',
    noneHint: 'Choose scenarios, vendors and slots, look at the plan, then start.',
    noneReadOnly: 'Rounds that are planned appear here.',
    round: 'Round',
    state: 'State',
    states: { draft: 'Draft', running: 'Running', rating: 'Being rated', closed: 'Closed', cancelled: 'Cancelled' },
    progress: 'Progress',
    notStarted: 'Not started',
    finished: (finished, probes) => `${finished} of ${probes} finished`,
    due: (count) => `${count} due and not sent`,
    rated: (rated, probes) => `${rated} of ${probes} rated`,
    disputed: (count) => `${count} to be decided`,
    created: 'Made',
  },
};
