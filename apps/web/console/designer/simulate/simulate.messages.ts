import type { Catalogue } from '../../i18n/locale.js';

interface SimulateTexts {
  readonly title: string;
  readonly hint: string;
  readonly count: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly run: string;
  readonly running: string;
  readonly cannotRun: string;
  readonly cannotRunHint: string;
  readonly paths: string;
  readonly distinctPaths: (count: number) => string;
  readonly respondents: (count: number) => string;
  readonly screens: (count: number) => string;
  readonly neverAsked: string;
  readonly allAsked: string;
  readonly coverage: string;
  readonly asked: (asked: number, answered: number) => string;
  readonly time: string;
  readonly minutes: (minutes: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly chinese: string;
  readonly english: string;
  readonly scores: string;
  readonly scoresHint: string;
  readonly overall: string;
  readonly histogram: (name: string) => string;
  readonly bin: (low: number, high: number, count: number) => string;
  readonly mean: (mean: string) => string;
  readonly refused: (count: number) => string;
  readonly outdated: string;
}

export const simulateTexts: Catalogue<SimulateTexts> = {
  'zh-CN': {
    title: '随机填',
    hint: '按题目规则随机作答，看哪些路走得到、要多久、能得到哪些分。不会存下任何回答。',
    count: '份数',
    seed: '种子',
    seedHint: '同一个种子结果相同',
    run: '开始',
    running: '正在填…',
    cannotRun: '草稿还有错误，暂时不能随机填',
    cannotRunHint: '先修正检查中列出的错误。',
    paths: '走过的路',
    distinctPaths: (count) => `${count} 种走法`,
    respondents: (count) => `${count} 份`,
    screens: (count) => `${count} 屏`,
    neverAsked: '从未问到',
    allAsked: '每道题都问到过',
    coverage: '每题问到的次数',
    asked: (asked, answered) => `问到 ${asked}，作答 ${answered}`,
    time: '估计用时',
    minutes: (minutes) => `${minutes} 分钟`,
    range: (low, high) => `${low}–${high}`,
    chinese: '中文',
    english: '英文',
    scores: '得分分布',
    scoresHint: '随机回答的得分，只说明计分走得通、哪些分可能出现，不代表真实结果。',
    overall: '总分',
    histogram: (name) => `${name}的得分分布`,
    bin: (low, high, count) => `${low}–${high} 分：${count} 份`,
    mean: (mean) => `平均 ${mean}`,
    refused: (count) => `${count} 份因加总等规则未被接受`,
    outdated: '草稿改过了，结果是改之前的',
  },
  en: {
    title: 'Random fill',
    hint: 'Answers by chance within the rules: which ways can be walked, how long they take, which scores can come of them. Nothing is stored.',
    count: 'How many',
    seed: 'Seed',
    seedHint: 'The same seed gives the same result',
    run: 'Run',
    running: 'Filling in …',
    cannotRun: 'The draft has errors; it cannot be filled in yet',
    cannotRunHint: 'Mend the errors that the checks list first.',
    paths: 'Ways walked',
    distinctPaths: (count) => (count === 1 ? '1 way' : `${count} ways`),
    respondents: (count) => (count === 1 ? '1 respondent' : `${count} respondents`),
    screens: (count) => (count === 1 ? '1 screen' : `${count} screens`),
    neverAsked: 'Never asked',
    allAsked: 'Every question was asked at some time',
    coverage: 'How often each question was asked',
    asked: (asked, answered) => `asked ${asked}, answered ${answered}`,
    time: 'Estimated time',
    minutes: (minutes) => `${minutes} min`,
    range: (low, high) => `${low}–${high}`,
    chinese: 'Chinese',
    english: 'English',
    scores: 'Scores',
    scoresHint:
      'Scores of answers by chance: they show that scoring works and which scores can occur, not what people will say.',
    overall: 'Overall',
    histogram: (name) => `Scores of ${name}`,
    bin: (low, high, count) => `${low}–${high} points: ${count}`,
    mean: (mean) => `mean ${mean}`,
    refused: (count) => `${count} were not accepted, because of sums for instance`,
    outdated: 'The draft has changed since; these are the results from before',
  },
};
