import type { RubricChange } from '#scoring';
import type { Catalogue } from '../i18n/locale.js';

type Words = Readonly<Record<'name' | 'from' | 'to', string>>;

interface RubricTexts {
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly beginBuiltIn: string;
  readonly beginBlank: string;
  readonly version: (number: number) => string;
  readonly usedBy: (waves: number) => string;
  readonly edit: string;
  readonly goOnEditing: string;
  readonly dimension: string;
  readonly weight: string;
  readonly criteria: string;
  readonly total: string;
  readonly editing: string;
  readonly editingHint: string;
  readonly basedOn: (number: number) => string;
  readonly names: { readonly 'zh-CN': string; readonly en: string };
  readonly weightOf: (name: string) => string;
  readonly pin: (name: string) => string;
  readonly unpin: (name: string) => string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly moveTo: (name: string) => string;
  readonly addDimension: string;
  readonly addCriterion: string;
  readonly unnamed: string;
  readonly complete: string;
  readonly missing: (percent: string) => string;
  readonly tooMuch: (percent: string) => string;
  readonly distribute: string;
  readonly cannotDistribute: string;
  readonly undo: string;
  readonly redo: string;
  readonly discard: string;
  readonly discardAsk: string;
  readonly discardHint: string;
  readonly keepEditing: string;
  readonly publish: string;
  readonly publishNow: string;
  readonly faults: (count: number) => string;
  readonly noChange: string;
  readonly publishTitle: (number: number) => string;
  readonly publishHint: string;
  readonly changes: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonFirst: string;
  readonly cancel: string;
  readonly published: (number: number) => string;
  readonly restored: string;
  readonly newerTitle: (number: number) => string;
  readonly newerHint: string;
  readonly theirChanges: string;
  readonly myChanges: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly history: string;
  readonly by: (who: string, when: string) => string;
  readonly byProgram: string;
  readonly first: string;
  readonly same: string;
  readonly show: (number: number) => string;
  readonly startFrom: (number: number) => string;
  readonly startFromShort: string;
  readonly changeSentence: Readonly<Record<RubricChange['kind'], (words: Words) => string>>;
  readonly place: (dimension: string, position: number) => string;
  readonly faultCodes: Readonly<Record<string, string>>;
}

export const rubricTexts: Catalogue<RubricTexts> = {
  'zh-CN': {
    none: '还没有指标体系',
    noneHint: '可以从内置的 5 个维度、15 项指标开始，再按自己的研究调整。',
    noneReadOnly: '管理员或问卷设计人员发布后会显示在这里。',
    beginBuiltIn: '从内置指标体系开始',
    beginBlank: '从空白开始',
    version: (number) => `第 ${number} 版`,
    usedBy: (waves) => (waves === 0 ? '还没有波次使用' : `${waves} 个波次按它计分`),
    edit: '修改权重和指标',
    goOnEditing: '继续修改',
    dimension: '维度',
    weight: '权重',
    criteria: '指标',
    total: '合计',
    editing: '修改指标体系',
    editingHint: '改动先留在这台设备上，发布后才对研究生效；已有的波次仍按原来的版本计分。',
    basedOn: (number) => (number === 0 ? '新的指标体系。' : `基于第 ${number} 版。`),
    names: { 'zh-CN': '中文', en: '英文' },
    weightOf: (name) => `${name} 的权重`,
    pin: (name) => `固定 ${name} 的权重`,
    unpin: (name) => `不再固定 ${name} 的权重`,
    up: (name) => `上移 ${name}`,
    down: (name) => `下移 ${name}`,
    remove: (name) => `删除 ${name}`,
    moveTo: (name) => `把 ${name} 移到其他维度`,
    addDimension: '加一个维度',
    addCriterion: '加一项指标',
    unnamed: '（未命名）',
    complete: '正好 100 %',
    missing: (percent) => `还差 ${percent} %`,
    tooMuch: (percent) => `多了 ${percent} %`,
    distribute: '分配余下的',
    cannotDistribute: '固定的权重已占满，没有可分配的维度。',
    undo: '撤销',
    redo: '重做',
    discard: '放弃修改',
    discardAsk: '放弃没有发布的修改？',
    discardHint: '放弃后不能找回。',
    keepEditing: '继续修改',
    publish: '发布新版本…',
    publishNow: '发布新版本',
    faults: (count) => `还有 ${count} 处要改`,
    noChange: '没有改动',
    publishTitle: (number) => `发布第 ${number} 版`,
    publishHint: '发布后不能修改，只能再发布下一版。',
    changes: '改动',
    reason: '为什么改',
    reasonHint: '会和你的名字、时间一起留在历史里。',
    reasonFirst: '说明（可不填）',
    cancel: '取消',
    published: (number) => `第 ${number} 版已发布`,
    restored: '已恢复上次没有发布的修改。',
    newerTitle: (number) => `第 ${number} 版已由别人发布`,
    newerHint: '你的修改还在。请看清两边的改动，再决定。',
    theirChanges: '对方改了',
    myChanges: '你的版本与最新版相比',
    keepMine: '在最新版之上保留我的',
    takeTheirs: '采用最新版',
    history: '版本历史',
    by: (who, when) => `${who} · ${when}`,
    byProgram: '系统',
    first: '第一版',
    same: '内容没有变化',
    show: (number) => `查看第 ${number} 版`,
    startFrom: (number) => `以此为起点：第 ${number} 版`,
    startFromShort: '以此为起点',
    changeSentence: {
      'dimension-added': ({ name, to }) => `新增维度“${name}”，权重 ${to}`,
      'dimension-removed': ({ name, from }) => `删除维度“${name}”（原权重 ${from}）`,
      'dimension-renamed': ({ name, from }) => `维度“${from}”改名为“${name}”`,
      'dimension-moved': ({ name, from, to }) => `维度“${name}”从第 ${from} 位移到第 ${to} 位`,
      'weight-changed': ({ name, from, to }) => `“${name}”的权重从 ${from} 改为 ${to}`,
      'criterion-added': ({ name, to }) => `在“${to}”中新增指标“${name}”`,
      'criterion-removed': ({ name, from }) => `从“${from}”中删除指标“${name}”`,
      'criterion-renamed': ({ name, from }) => `指标“${from}”改名为“${name}”`,
      'criterion-moved': ({ name, from, to }) => `指标“${name}”从${from}移到${to}`,
    },
    place: (dimension, position) => `“${dimension}”第 ${position} 项`,
    faultCodes: {
      missing: '请填写',
      'out-of-range': '权重要大于 0，不超过 100 %',
      'weights-do-not-sum-to-1': '权重合计要正好 100 %',
      'too-long': '太长，最多 100 个字',
      'too-many': '太多，最多 12 个',
      'unseen-characters': '含有看不见的字符',
    },
  },
  en: {
    none: 'No rubric yet',
    noneHint: 'Begin with the built-in one of 5 dimensions and 15 criteria, and fit it to your study.',
    noneReadOnly: 'What administrators or designers publish will be shown here.',
    beginBuiltIn: 'Begin with the built-in rubric',
    beginBlank: 'Begin with nothing',
    version: (number) => `Version ${number}`,
    usedBy: (waves) =>
      waves === 0 ? 'No wave uses it yet' : waves === 1 ? '1 wave is scored by it' : `${waves} waves are scored by it`,
    edit: 'Edit weights and criteria',
    goOnEditing: 'Go on editing',
    dimension: 'Dimension',
    weight: 'Weight',
    criteria: 'Criteria',
    total: 'Total',
    editing: 'Edit the rubric',
    editingHint:
      'Changes stay on this device until they are published. Waves that are there keep the version they are scored by.',
    basedOn: (number) => (number === 0 ? 'A new rubric. ' : `Based on version ${number}. `),
    names: { 'zh-CN': 'Chinese', en: 'English' },
    weightOf: (name) => `Weight of ${name}`,
    pin: (name) => `Pin the weight of ${name}`,
    unpin: (name) => `Unpin the weight of ${name}`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name}`,
    moveTo: (name) => `Move ${name} to another dimension`,
    addDimension: 'Add a dimension',
    addCriterion: 'Add a criterion',
    unnamed: '(no name)',
    complete: 'Exactly 100 %',
    missing: (percent) => `${percent} % missing`,
    tooMuch: (percent) => `${percent} % too much`,
    distribute: 'Distribute the rest',
    cannotDistribute: 'What is pinned leaves nothing to distribute.',
    undo: 'Undo',
    redo: 'Redo',
    discard: 'Discard',
    discardAsk: 'Discard what is not published?',
    discardHint: 'It cannot be brought back.',
    keepEditing: 'Keep editing',
    publish: 'Publish a version …',
    publishNow: 'Publish a version',
    faults: (count) => (count === 1 ? '1 thing to mend' : `${count} things to mend`),
    noChange: 'Nothing changed',
    publishTitle: (number) => `Publish version ${number}`,
    publishHint: 'A published version never changes; it can only be followed by another.',
    changes: 'Changes',
    reason: 'Why it changes',
    reasonHint: 'Stays in the history with your name and the time.',
    reasonFirst: 'A note (optional)',
    cancel: 'Cancel',
    published: (number) => `Version ${number} is published`,
    restored: 'What you had not published last time is here again.',
    newerTitle: (number) => `Somebody has published version ${number}`,
    newerHint: 'Your changes are still here. Look at both sides, then decide.',
    theirChanges: 'What they changed',
    myChanges: 'Yours against the newest version',
    keepMine: 'Keep mine on top of it',
    takeTheirs: 'Take the newest version',
    history: 'History',
    by: (who, when) => `${who} · ${when}`,
    byProgram: 'System',
    first: 'The first version',
    same: 'Says the same as the one before',
    show: (number) => `Show version ${number}`,
    startFrom: (number) => `Begin with it: version ${number}`,
    startFromShort: 'Begin with it',
    changeSentence: {
      'dimension-added': ({ name, to }) => `Dimension “${name}” added, weighing ${to}`,
      'dimension-removed': ({ name, from }) => `Dimension “${name}” removed (it weighed ${from})`,
      'dimension-renamed': ({ name, from }) => `Dimension “${from}” is now called “${name}”`,
      'dimension-moved': ({ name, from, to }) => `Dimension “${name}” moved from place ${from} to ${to}`,
      'weight-changed': ({ name, from, to }) => `Weight of “${name}” from ${from} to ${to}`,
      'criterion-added': ({ name, to }) => `Criterion “${name}” added to “${to}”`,
      'criterion-removed': ({ name, from }) => `Criterion “${name}” removed from “${from}”`,
      'criterion-renamed': ({ name, from }) => `Criterion “${from}” is now called “${name}”`,
      'criterion-moved': ({ name, from, to }) => `Criterion “${name}” moved from ${from} to ${to}`,
    },
    place: (dimension, position) => `“${dimension}”, place ${position}`,
    faultCodes: {
      missing: 'Fill this in',
      'out-of-range': 'A weight is more than 0 and at most 100 %',
      'weights-do-not-sum-to-1': 'The weights have to sum to exactly 100 %',
      'too-long': 'Too long; at most 100 characters',
      'too-many': 'Too many; at most 12',
      'unseen-characters': 'Holds invisible characters',
    },
  },
};
