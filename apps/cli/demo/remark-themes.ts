import type { Locale } from '#kernel';

/** What people praise or blame. Each theme is said in several ways; no names, no figures. */
export const THEMES = {
  urgent: {
    'zh-CN': [
      '线上一出问题，值班工程师很快就进群一起看',
      '紧急情况下响应特别快，先止损再查原因',
      '半夜出故障也有人马上接手',
    ],
    en: [
      'when production broke, an engineer on duty joined us at once',
      'in an emergency they stop the damage first and look for the cause afterwards',
      'somebody takes over straight away, even in the middle of the night',
    ],
  },
  'root-cause': {
    'zh-CN': [
      '会把抓包和日志看完再下结论，能讲清楚根本原因',
      '不是只给绕过方案，而是真的定位到了底层问题',
      '分析报告写得细，我们团队也学到了东西',
    ],
    en: [
      'they read the traces and logs before they conclude, and explain the root cause',
      'we did not get a workaround but the actual defect underneath',
      'the written analysis is so thorough that our team learned from it',
    ],
  },
  samples: {
    'zh-CN': [
      '示例代码拿来就能跑，省了很多联调时间',
      '会针对我们的场景写一段最小可复现的代码',
      '给的 demo 和我们的技术栈一致',
    ],
    en: [
      'the sample code runs as it is and saved us a lot of integration work',
      'they wrote a minimal example for exactly our case',
      'their samples use the same stack as we do',
    ],
  },
  'one-contact': {
    'zh-CN': [
      '有固定的对接人，不用每次从头解释',
      '对接人了解我们的架构，沟通成本很低',
      '同一个工程师从接入一直跟到上线',
    ],
    en: [
      'we have one contact and never explain everything from the start',
      'our contact knows our architecture, so talking costs little',
      'the same engineer stayed with us from integration to launch',
    ],
  },
  industry: {
    'zh-CN': [
      '很懂我们这个行业的高峰时段和合规要求',
      '能从业务角度提建议，不只是讲接口',
      '知道小班课和大班课的坑在哪里',
    ],
    en: [
      'they know the peak hours and the compliance rules of our industry',
      'they advise from the business side, not only on the interface',
      'they know where the traps are in our kind of product',
    ],
  },
  warm: {
    'zh-CN': ['态度一直很好，再小的问题也耐心回答', '语气让人舒服，不会觉得被嫌麻烦', '沟通很真诚，做不到的会直接说'],
    en: [
      'always friendly, even small questions get a patient answer',
      'their tone never makes us feel like a burden',
      'honest people who say openly what they cannot do',
    ],
  },
  'docs-good': {
    'zh-CN': [
      '文档和最新版本保持一致，错误码都有解释',
      '文档结构清楚，很多问题不用提工单',
      '升级指南写得很细，照着做就行',
    ],
    en: [
      'the documentation keeps up with the releases and explains every error code',
      'the documentation is so clear that we rarely open a ticket',
      'the upgrade guide is detailed enough to just follow it',
    ],
  },
  proactive: {
    'zh-CN': ['会提前提醒我们某个接口要下线', '上线前主动帮我们做了一次质量巡检', '解决之后还会回访，看效果怎么样'],
    en: [
      'they told us in time that an interface would go away',
      'they offered a quality check before our launch',
      'after a fix they come back and ask how it went',
    ],
  },
  night: {
    'zh-CN': ['白天没问题，晚上和周末基本找不到人', '夜间只有机器人回复，要等到第二天', '节假日响应明显变慢'],
    en: [
      'fine during the day, but nobody is there at night or on weekends',
      'at night only a bot answers and we wait until the next day',
      'replies get much slower on holidays',
    ],
  },
  surface: {
    'zh-CN': ['回答停留在表面，复杂问题推进不下去', '总是让我们先升级版本试试', '遇到底层问题就要等研发排期'],
    en: [
      'answers stay on the surface and hard problems do not move',
      'we are always told to upgrade first and try again',
      'anything below the surface waits for the developers’ schedule',
    ],
  },
  generic: {
    'zh-CN': ['经常贴一段通用的文档链接就关单', '感觉是照着话术回复，没有看我们的日志', '同样的模板收到了好几遍'],
    en: [
      'too often a link to general documentation, and the ticket is closed',
      'replies read like a script; nobody had looked at our logs',
      'we received the same template several times',
    ],
  },
  handover: {
    'zh-CN': ['换班之后要重新描述一遍问题', '一线转二线的时候信息会丢', '同一个工单换了好几个人'],
    en: [
      'after each shift we describe the problem again',
      'details get lost between first and second line',
      'the same ticket went through several hands',
    ],
  },
  'docs-stale': {
    'zh-CN': ['文档跟不上版本，参数名都对不上', '示例代码还是旧版接口', '很多能力文档里没写，要靠问'],
    en: [
      'the documentation lags behind; parameter names no longer match',
      'the samples still use the old interface',
      'many features are not documented and one has to ask',
    ],
  },
  'silent-change': {
    'zh-CN': [
      '有一次后台策略调整没有通知，我们是从用户投诉里发现的',
      '弃用接口的提醒来得太晚',
      '线上有变更从来不提前说',
    ],
    en: [
      'a change on their side reached us through complaints of our users',
      'the notice that an interface goes away came far too late',
      'changes in production are never announced',
    ],
  },
  chasing: {
    'zh-CN': ['不催就没有进展，催了才有人动', '工单经常好几天没有实质回复', '承诺的时间点常常过了才说做不到'],
    en: [
      'nothing moves unless we chase them',
      'tickets often sit for days without a real reply',
      'we hear that a promised date cannot be kept only after it has passed',
    ],
  },
  'time-zone': {
    'zh-CN': ['海外团队那边有时差，一来一回就是一天', '支持团队只在一个时区上班', '我们海外用户的问题总要等到第二天'],
    en: [
      'with the time difference one round trip takes a day',
      'support works in one time zone only',
      'questions of our users abroad always wait until the next morning',
    ],
  },
} satisfies Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>>;

export type Theme = keyof typeof THEMES;

export const OPENINGS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['', '', '和其他厂商比，', '最大的不同是', '用下来的感受：', '对比之前用过的，'],
  en: ['', '', 'Compared with others, ', 'The biggest difference: ', 'In our experience, ', 'Looking back, '],
};

export const TURNS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['。不过', '；但是', '，只是'],
  en: ['. On the other hand, ', '; however, ', ', but '],
};

export const ENDINGS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['。', '。', '。希望能保持。', '，这一点很重要。', '！'],
  en: ['.', '.', '. That matters to us.', '. I hope it stays this way.', '!'],
};

export const COMPLAINTS_END: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['。', '。', '。希望改进。', '，有点影响业务。'],
  en: ['.', '.', '. Please work on it.', '. It costs us time.'],
};
