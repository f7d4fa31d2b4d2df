import type { Catalogue } from '../i18n/locale.js';
import type { Asker, DeskState } from './release-requests.js';

interface ReleasesTexts {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly study: string;
  readonly wave: string;
  readonly isPublic: string;
  readonly onItsWay: string;
  readonly open: string;
  readonly revision: (revision: number) => string;
  readonly nothingPublic: string;
  readonly heading: (study: string, wave: string) => string;
  readonly deskHint: string;
  readonly back: string;
  readonly prepare: string;
  readonly revise: string;
  readonly publicPage: string;
  readonly publicSince: (revision: string, when: string) => string;
  readonly publicWithdrawn: (revision: string) => string;
  readonly states: Readonly<Record<DeskState, string>>;
  readonly now: string;
  readonly computing: string;
  readonly computingHint: string;
  readonly failed: string;
  readonly problem: (code: string) => string;
  readonly againHint: string;
  readonly preparedBy: (who: string, when: string) => string;
  readonly approvedBy: (who: string, when: string) => string;
  readonly atOnce: string;
  readonly embargo: (when: string) => string;
  readonly waitsUntil: (when: string) => string;
  readonly ownHint: string;
  readonly noRightHint: string;
  readonly approve: string;
  readonly discard: string;
  readonly callOff: string;
  readonly moveEmbargo: string;
  readonly withdraw: string;
  readonly fullPreview: string;
  readonly gates: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly vendor: string;
  readonly score: string;
  readonly interval: string;
  readonly ranks: string;
  readonly unranked: string;
  readonly suppressed: string;
  readonly changelog: string;
  readonly changelogHint: string;
  readonly askedBy: Readonly<Record<Asker, string>>;
  readonly why: string;
  readonly changed: string;
  readonly asked: string;
  readonly effect: string;
  readonly firstRelease: string;
  readonly noEffect: (since: number) => string;
  readonly unchanged: (count: number) => string;
  readonly was: (before: string, after: string) => string;
  readonly absent: string;
  readonly acknowledged: string;
  readonly signed: string;
  readonly discardedBecause: (who: string, when: string, why: string) => string;
  readonly withdrawnBecause: (who: string, when: string, why: string) => string;
}

export const releasesTexts: Catalogue<ReleasesTexts> = {
  'zh-CN': {
    title: '发布台',
    hint: '一个人准备，另一个人批准；到了约定的时刻，所有人同时看到。',
    empty: '还没有期次',
    emptyHint: '研究有了期次和答卷，就可以在这里准备发布。',
    study: '研究',
    wave: '期次',
    isPublic: '已公布',
    onItsWay: '进行中',
    open: '打开',
    revision: (revision) => `r${revision}`,
    nothingPublic: '尚未公布',
    heading: (study, wave) => `${study} · ${wave}`,
    deskHint: '先看关口，再看名次。批准之前，外面没有人知道。',
    back: '全部期次',
    prepare: '准备发布',
    revise: '准备修订',
    publicPage: '公开页面',
    publicSince: (revision, when) => `${revision} 已公布，自 ${when}`,
    publicWithdrawn: (revision) => `${revision} 已撤回，外面只看得到撤回的原因和日期`,
    states: {
      waiting: '计算中',
      failed: '没有算成',
      ready: '等待批准',
      approved: '等待公布',
      published: '已公布',
      withdrawn: '已撤回',
      discarded: '已放弃',
    },
    now: '正在准备的发布',
    computing: '正在冻结数据并计算',
    computingHint: '通常不到一分钟。可以离开这个页面，回来时就有结果。',
    failed: '没有算成',
    problem: (code) => (code === 'nothing-to-publish' ? '没有可以计入的答卷。' : `原因：${code}`),
    againHint: '原因排除之后，可以重新准备。',
    preparedBy: (who, when) => `${who} 于 ${when} 准备`,
    approvedBy: (who, when) => `${who} 于 ${when} 批准`,
    atOnce: '批准后立即公布',
    embargo: (when) => `禁发至 ${when}`,
    waitsUntil: (when) => `将于 ${when} 对所有人同时公布`,
    ownHint: '这是您准备的，要由另一位管理员批准。',
    noRightHint: '要由管理员批准。',
    approve: '批准',
    discard: '放弃',
    callOff: '取消公布',
    moveEmbargo: '调整禁发时间',
    withdraw: '撤回',
    fullPreview: '整页预览',
    gates: '关口',
    preview: '名次预览',
    previewHint: '与公开页面同一套图。',
    vendor: '厂商',
    score: '得分',
    interval: '95 % 区间',
    ranks: '名次区间',
    unranked: '不排名',
    suppressed: '不公布',
    changelog: '变更记录',
    changelogHint: '谁要求的、改了什么、对名次有什么影响。公布的部分读者也看得到。',
    askedBy: { team: '研究组', vendor: '厂商', respondent: '受访者', reader: '读者' },
    why: '原因',
    changed: '改了什么',
    asked: '谁要求的',
    effect: '对名次的影响',
    firstRelease: '首次发布',
    noEffect: (since) => `与 r${since} 相比，名次和得分都没有变化。`,
    unchanged: (count) => `其余 ${count} 家不变。`,
    was: (before, after) => `${before} → ${after}`,
    absent: '没有',
    acknowledged: '带着提醒批准的理由',
    signed: '签名文件',
    discardedBecause: (who, when, why) => `${who} 于 ${when} 放弃：${why}`,
    withdrawnBecause: (who, when, why) => `${who} 于 ${when} 撤回：${why}`,
  },
  en: {
    title: 'Release desk',
    hint: 'One person prepares, another approves; at the agreed instant everybody sees it.',
    empty: 'There is no wave yet',
    emptyHint: 'Once a study has a wave with answers, its release is prepared here.',
    study: 'Study',
    wave: 'Wave',
    isPublic: 'Public',
    onItsWay: 'On its way',
    open: 'Open',
    revision: (revision) => `r${revision}`,
    nothingPublic: 'Nothing yet',
    heading: (study, wave) => `${study} · ${wave}`,
    deskHint: 'Gates first, then ranks. Until it is approved nobody outside knows.',
    back: 'All waves',
    prepare: 'Prepare a release',
    revise: 'Prepare a revision',
    publicPage: 'Public page',
    publicSince: (revision, when) => `${revision} is public since ${when}`,
    publicWithdrawn: (revision) => `${revision} was withdrawn; the public sees only why and when`,
    states: {
      waiting: 'Computing',
      failed: 'Failed',
      ready: 'Waits for approval',
      approved: 'Waits for its instant',
      published: 'Public',
      withdrawn: 'Withdrawn',
      discarded: 'Discarded',
    },
    now: 'The release that is being prepared',
    computing: 'Freezing the data and computing',
    computingHint: 'Usually less than a minute. You may leave this page; the result will be here.',
    failed: 'It could not be computed',
    problem: (code) => (code === 'nothing-to-publish' ? 'There are no answers that count.' : `Reason: ${code}`),
    againHint: 'Once the reason is gone, prepare it again.',
    preparedBy: (who, when) => `Prepared by ${who}, ${when}`,
    approvedBy: (who, when) => `Approved by ${who}, ${when}`,
    atOnce: 'Public as soon as it is approved',
    embargo: (when) => `Embargo until ${when}`,
    waitsUntil: (when) => `Becomes public for everybody at ${when}`,
    ownHint: 'You prepared it, so another administrator has to approve it.',
    noRightHint: 'An administrator has to approve it.',
    approve: 'Approve',
    discard: 'Discard',
    callOff: 'Call off',
    moveEmbargo: 'Move the embargo',
    withdraw: 'Withdraw',
    fullPreview: 'Preview the whole page',
    gates: 'Gates',
    preview: 'Preview of the ranks',
    previewHint: 'Drawn as on the public page.',
    vendor: 'Vendor',
    score: 'Score',
    interval: '95% interval',
    ranks: 'Possible ranks',
    unranked: 'not ranked',
    suppressed: 'not shown',
    changelog: 'Changelog',
    changelogHint: 'Who asked, what changed, what it did to the ranks. Readers see what was published.',
    askedBy: { team: 'the study team', vendor: 'a vendor', respondent: 'a respondent', reader: 'a reader' },
    why: 'Why',
    changed: 'What changed',
    asked: 'Asked by',
    effect: 'Effect on the ranks',
    firstRelease: 'First release',
    noEffect: (since) => `No rank and no score is different from r${since}.`,
    unchanged: (count) => `The other ${count} stay as they were.`,
    was: (before, after) => `${before} → ${after}`,
    absent: 'none',
    acknowledged: 'Why it was approved in spite of warnings',
    signed: 'Signed file',
    discardedBecause: (who, when, why) => `Discarded by ${who}, ${when}: ${why}`,
    withdrawnBecause: (who, when, why) => `Withdrawn by ${who}, ${when}: ${why}`,
  },
};
