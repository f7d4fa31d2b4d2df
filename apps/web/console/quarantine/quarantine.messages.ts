import type { Catalogue } from '../i18n/locale.js';

interface QuarantineTexts {
  readonly title: string;
  readonly hint: string;
  readonly state: string;
  readonly states: Readonly<Record<'waiting' | 'decided' | 'all', string>>;
  readonly wave: string;
  readonly vendor: string;
  readonly reason: string;
  readonly any: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly reasonHints: Readonly<Record<string, string>>;
  readonly who: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<'released' | 'discarded' | 'withdrawn' | 'waiting', string>>;
  readonly open: string;
  readonly openOne: (vendor: string, when: string) => string;
  readonly close: string;
  readonly answer: string;
  readonly openLink: string;
  readonly invited: string;
  readonly answered: (count: number) => string;
  readonly minutes: (minutes: string) => string;
  readonly noTime: string;
  readonly pages: string;
  readonly written: string;
  readonly nothingWritten: string;
  readonly notKept: string;
  readonly noScores: string;
  readonly decide: string;
  readonly decideHint: string;
  readonly why: string;
  readonly whyHint: string;
  readonly usual: readonly string[];
  readonly release: string;
  readonly discard: string;
  readonly released: string;
  readonly discarded: string;
  readonly takenBack: string;
  readonly takeBack: string;
  readonly notTakenBack: string;
  readonly toAnswers: string;
  readonly releasedHint: string;
  readonly by: (person: string, when: string) => string;
  readonly more: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneFound: string;
  readonly noneFoundHint: string;
  readonly pick: (vendor: string, when: string) => string;
  readonly pickAll: string;
  readonly picked: (count: number) => string;
  readonly unpick: string;
  readonly decideAll: string;
  readonly decideAbout: (count: number) => string;
  readonly decidedAll: (count: number) => string;
  readonly takenBackAll: (count: number) => string;
  readonly eachAlone: string;
  readonly notDone: (count: number) => string;
  readonly outcomesOf: (sentence: string, count: number) => string;
}

export const quarantineTexts: Catalogue<QuarantineTexts> = {
  'zh-CN': {
    title: '待放行的答卷',
    hint: '被陷阱拦下，或设备没有完成验证的答卷。放行之前不计入任何结果。',
    state: '状态',
    states: { waiting: '待处理', decided: '已处理', all: '全部' },
    wave: '波次',
    vendor: '厂商',
    reason: '拦下的原因',
    any: '不限',
    reasons: { honeypot: '填了隐藏栏', 'no-proof': '设备没有完成验证' },
    reasonHints: {
      honeypot: '页面上有一栏人看不见，机器会填。自动填表工具偶尔也会填。',
      'no-proof': '浏览器没有运行脚本，所以没有完成公开链接要求的计算。可能是程序，也可能是谨慎的人。',
    },
    who: '谁的答卷',
    outcome: '处理',
    outcomes: { released: '已放行', discarded: '不采用', withdrawn: '作者已撤回', waiting: '待处理' },
    open: '查看',
    openOne: (vendor, when) => `查看答卷：${vendor}，${when}`,
    close: '关闭',
    answer: '答卷',
    openLink: '公开链接',
    invited: '受邀者',
    answered: (count) => `答了 ${count} 题`,
    minutes: (minutes) => `用时 ${minutes} 分钟`,
    noTime: '没有用时记录',
    pages: '每页用时',
    written: '写下的文字',
    nothingWritten: '没有写文字。',
    notKept: '这是匿名调查，作者可能就是受邀者本人，所以内容一概没有保存，也无从放行。作者仍可用原来的链接作答。',
    noScores: '这里不显示打分：放行与否不应取决于分数高低。',
    decide: '放行还是不采用',
    decideHint: '放行后成为普通答卷，带着拦下的标记；来自公开链接的答卷不参与排名。',
    why: '理由',
    whyHint: '会和你的名字一起留存。',
    usual: ['像是人写的。', '内容前后一致。', '像是程序填的。', '文字与问题无关。'],
    release: '放行',
    discard: '不采用',
    released: '已放行',
    discarded: '已标为不采用',
    takenBack: '已退回待处理',
    takeBack: '退回待处理',
    notTakenBack: '没有退回',
    toAnswers: '到答卷里看',
    releasedHint: '放行不能直接收回。要剔除，请到“答卷”里处理。',
    by: (person, when) => `${person}，${when}`,
    more: '更多',
    none: '没有待放行的答卷',
    noneHint: '被拦下的答卷会出现在这里。',
    noneFound: '没有符合条件的答卷',
    noneFoundHint: '换一个条件再看。',
    pick: (vendor, when) => `选中答卷：${vendor}，${when}`,
    pickAll: '选中全部',
    picked: (count) => `已选 ${count} 份`,
    unpick: '取消选择',
    decideAll: '一起处理…',
    decideAbout: (count) => `处理 ${count} 份答卷`,
    decidedAll: (count) => `已处理 ${count} 份`,
    takenBackAll: (count) => `${count} 份已退回待处理`,
    eachAlone: '每份各自处理：处理不了的会说明原因，不影响其他几份。',
    notDone: (count) => `${count} 份没有处理：`,
    outcomesOf: (sentence, count) => `${count} 份：${sentence}`,
  },
  en: {
    title: 'Quarantine',
    hint: 'Answers that a trap caught, or whose device did no work. Nothing of them counts until they are let in.',
    state: 'State',
    states: { waiting: 'Waiting', decided: 'Decided', all: 'All' },
    wave: 'Wave',
    vendor: 'Vendor',
    reason: 'What caught it',
    any: 'Any',
    reasons: { honeypot: 'Filled in a hidden field', 'no-proof': 'The device did no work' },
    reasonHints: {
      honeypot:
        'One field of the page is seen by no person, but filled in by robots. Tools that fill in forms do so, too.',
      'no-proof':
        'The browser ran no script, so it did not do the work that an open link asks for. It may be a program, or a careful person.',
    },
    who: 'Whose answer',
    outcome: 'Decision',
    outcomes: { released: 'Let in', discarded: 'Left out', withdrawn: 'Taken back by its author', waiting: 'Waiting' },
    open: 'Open',
    openOne: (vendor, when) => `Open the answer about ${vendor} of ${when}`,
    close: 'Close',
    answer: 'Answer',
    openLink: 'Open link',
    invited: 'Invited',
    answered: (count) => (count === 1 ? '1 question answered' : `${count} questions answered`),
    minutes: (minutes) => `${minutes} min`,
    noTime: 'no time on record',
    pages: 'Time on each page',
    written: 'What was written',
    nothingWritten: 'Nothing was written.',
    notKept:
      'The survey is anonymous, and this may have been the invited person, so nothing of the content was kept, and there is nothing to let in. Their link still lets them answer.',
    noScores: 'Ratings are not shown: whether an answer is let in must not depend on them.',
    decide: 'Let in or leave out',
    decideHint: 'Let in, it becomes an answer that is marked by what caught it; answers of open links rank nobody.',
    why: 'Reason',
    whyHint: 'Kept with your name.',
    usual: [
      'Reads like a person.',
      'Holds together from end to end.',
      'Looks filled in by a program.',
      'The text has nothing to do with the questions.',
    ],
    release: 'Let in',
    discard: 'Leave out',
    released: 'It is let in',
    discarded: 'It is left out',
    takenBack: 'It waits again',
    takeBack: 'Let it wait again',
    notTakenBack: 'It does not wait again',
    toAnswers: 'See it among the answers',
    releasedHint: 'Letting in cannot be taken back here. To leave it out, decide about it among the answers.',
    by: (person, when) => `${person}, ${when}`,
    more: 'More',
    none: 'Nothing waits',
    noneHint: 'Answers that are caught appear here.',
    noneFound: 'Nothing like that',
    noneFoundHint: 'Look for something else.',
    pick: (vendor, when) => `Pick the answer about ${vendor} of ${when}`,
    pickAll: 'Pick all',
    picked: (count) => (count === 1 ? '1 answer picked' : `${count} answers picked`),
    unpick: 'Pick none',
    decideAll: 'Decide about them…',
    decideAbout: (count) => (count === 1 ? 'Decide about 1 answer' : `Decide about ${count} answers`),
    decidedAll: (count) => (count === 1 ? 'Decided about 1 answer' : `Decided about ${count} answers`),
    takenBackAll: (count) => (count === 1 ? '1 answer waits again' : `${count} answers wait again`),
    eachAlone: 'Each is decided about on its own: what cannot be done is said, and changes nothing for the others.',
    notDone: (count) => (count === 1 ? '1 was not decided about:' : `${count} were not decided about:`),
    outcomesOf: (sentence, count) => `${count} × ${sentence}`,
  },
};
