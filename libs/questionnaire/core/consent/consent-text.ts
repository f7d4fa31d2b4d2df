import type { Locale, LocalizedText } from '#kernel';
import type { AnswerMode } from '../answer-mode.js';

/** The rules of release that people are told of. */
export interface ReleaseRules {
  /** Organisations behind anything that is published about a vendor. */
  readonly organisationsToPublish: number;
  /** Organisations behind a place in the ranking. */
  readonly organisationsToRank: number;
  /** Answers that leave the inbox of an anonymous survey together. */
  readonly answersTogether: number;
  /** Answers that share whatever is kept of the people of an anonymous survey. */
  readonly answersAlike: number;
}

export const RELEASE_RULES: ReleaseRules = {
  organisationsToPublish: 10,
  organisationsToRank: 20,
  answersTogether: 10,
  answersAlike: 5,
};

/** What people are told before they answer. It is generated, so that it says what is done and nothing else. */
export interface ConsentText {
  readonly mode: AnswerMode;
  readonly rules: ReleaseRules;
  /** The first is the promise in one sentence. */
  readonly statements: readonly LocalizedText[];
}

export function consentFor(mode: AnswerMode, rules: ReleaseRules = RELEASE_RULES): ConsentText {
  return { mode, rules, statements: [...PROMISES[mode](rules), ...published(rules), ...OWN_WORDS, RECEIPT[mode]] };
}

/** The statements in one language. */
export function consentText({ statements }: ConsentText, locale: Locale): readonly string[] {
  return statements.map((statement) => statement[locale]);
}

const both = (chinese: string, english: string): LocalizedText => ({ 'zh-CN': chinese, en: english });

const shuffled = ({ answersTogether }: ReleaseRules): LocalizedText =>
  both(
    `答案用随机编号保存，只记录到星期，与至少 ${answersTogether} 份答案一起打乱顺序后才能查看；调查结束时不足此数的，会照实标明。`,
    `Answers are kept under random numbers, with the week only, and are shuffled among at least ${answersTogether} before anybody reads them; where there are fewer at the end, that is marked.`,
  );

const alike = ({ answersAlike }: ReleaseRules): LocalizedText =>
  both(
    `公司、规模、地区和语言只有在至少 ${answersAlike} 份答案相同时才会保留。`,
    `Organisation, size, region and language stay only where at least ${answersAlike} answers share them.`,
  );

const ONLY_THE_DAY = both(
  '我们只记下邀请在哪一天用过，这样就不会再提醒您。',
  'Of your invitation we note only the day on which it was used, so that you are not reminded again.',
);

const PROMISES: Readonly<Record<AnswerMode, (rules: ReleaseRules) => LocalizedText[]>> = {
  identified: () => [
    both(
      '研究团队知道每份答案由谁给出。只有您另行同意，厂商才会知道。',
      'The study team knows who gave each answer. The vendor is told only if you agree to that separately.',
    ),
  ],
  confidential: () => [
    both(
      '研究团队可以知道哪份答案是您的，厂商永远不会知道。',
      'The study team can tell which answer is yours. The vendor never can.',
    ),
  ],
  anonymous: (rules) => [
    both(
      '您的答案是匿名的：保存下来的任何内容都无法把答案和您联系起来。',
      'Your answer is anonymous: nothing that is stored leads from it to you.',
    ),
    shuffled(rules),
    alike(rules),
    ONLY_THE_DAY,
    both(
      '仍然存在的风险：您自己写的话可能透露您是谁；掌握服务器密钥并在您提交的那一刻监视服务器的人，可以看到这份答案来自谁。',
      'What remains: your own words may give you away, and whoever holds the secret of the server and watches it while you hand in could see whose answer it is.',
    ),
  ],
  strict: (rules) => [
    both(
      '您的答案是严格匿名的：正在运行的服务器也无法知道答案来自谁。',
      'Your answer is strictly anonymous: not even the running server can tell whose it is.',
    ),
    both(
      '您的浏览器用邀请换一张服务器看不见内容就签了名的票，再用票交答案，不再带上邀请。公司、规模和地区因此一律不保留。票只存在这个浏览器里，丢失后不能补发。',
      'Your browser trades the invitation for a ticket that is signed without being seen, and hands the answer in with the ticket and without the invitation. So organisation, size and region are not kept at all. The ticket is in this browser only; if it is lost, there is no other.',
    ),
    shuffled(rules),
    ONLY_THE_DAY,
    both(
      '仍然存在的风险：您自己写的话可能透露您是谁；能同时看到网络连接的人可以比较换票和用票的时间。换票后过一会儿再开始，会更安全。',
      'What remains: your own words may give you away, and whoever sees network connections could compare the time of the ticket with the time of the answer. It is safer to begin a while after you got the ticket.',
    ),
  ],
};

const published = ({ organisationsToPublish, organisationsToRank }: ReleaseRules): LocalizedText[] => [
  both(
    `只发布汇总结果：每个厂商至少有 ${organisationsToPublish} 家公司作答才发布，至少 ${organisationsToRank} 家才排名。单份答案从不发布。`,
    `Only totals are published: of a vendor when at least ${organisationsToPublish} organisations answered, in a ranking from ${organisationsToRank}. Single answers never are.`,
  ),
];

const OWN_WORDS: readonly LocalizedText[] = [
  both(
    '您写的话中，姓名、电话等会被遮盖，只有少数有权限的人能看原文。只有您同意，才会不具名引用。',
    'In what you write, names, numbers and the like are masked; few people with the right to it see the original. It is quoted, without a name, only if you agree.',
  ),
];

const LINKED_RECEIPT = both(
  '提交后您会得到回执码，在结果冻结之前可以用它撤回答案。',
  'After you hand in you get a receipt code. With it you may take your answer back until the results are frozen.',
);
const UNLINKED_RECEIPT = both(
  '提交后回执码只显示一次，在结果冻结之前可以用它撤回答案。没有回执码，我们自己也找不到您的答案，因此也无法应您的要求查询或删除它。',
  'After you hand in, a receipt code is shown once. With it you may take your answer back until the results are frozen. Without it we cannot find your answer ourselves, and so can neither show nor delete it when you ask.',
);
const RECEIPT: Readonly<Record<AnswerMode, LocalizedText>> = {
  identified: LINKED_RECEIPT,
  confidential: LINKED_RECEIPT,
  anonymous: UNLINKED_RECEIPT,
  strict: UNLINKED_RECEIPT,
};
