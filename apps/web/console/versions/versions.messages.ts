import type { Catalogue } from '../i18n/locale.js';
import type { ChangeLabel } from '../api/versions.js';

interface VersionsTexts {
  readonly title: string;
  readonly publish: string;
  readonly import: string;
  readonly none: string;
  readonly noneHint: string;
  readonly draft: string;
  readonly draftHint: (basedOn: number | null) => string;
  readonly version: (number: number) => string;
  readonly publishedBy: (who: string | null) => string;
  readonly noNote: string;
  readonly series: (number: number) => string;
  readonly seriesBegins: string;
  readonly seriesHint: string;
  readonly read: string;
  readonly compare: string;
  readonly compareWithDraft: string;
  readonly restore: string;
  readonly download: string;
  readonly beginWith: string;
  readonly more: (name: string) => string;
  readonly restored: (number: number) => string;
  readonly notRestored: string;
  readonly downloaded: string;
  readonly notDownloaded: string;
  readonly restoreTitle: (name: string) => string;
  readonly restoreHint: string;
  readonly restoreYes: string;
  readonly cancel: string;
  readonly close: string;
  readonly history: string;
  readonly historyHint: string;
  readonly revision: (number: number) => string;
  readonly current: string;
  readonly revisionRestored: (number: number) => string;
  readonly fingerprint: string;
  readonly content: string;
  readonly json: string;
  readonly labels: Readonly<Record<ChangeLabel, { readonly name: string; readonly hint: string }>>;
  readonly labelCount: Readonly<Record<ChangeLabel, (count: number) => string>>;
  readonly moreRevisions: (count: number) => string;
}

export const versionsTexts: Catalogue<VersionsTexts> = {
  'zh-CN': {
    title: '版本',
    publish: '发布草稿…',
    import: '导入导出包…',
    none: '还没有发布过',
    noneHint: '发布之后，版本就不再改变：受访者答的、成绩算的都是同一份内容。',
    draft: '草稿',
    draftHint: (basedOn) => (basedOn === null ? '还没有对应的版本' : `以 v${basedOn} 为起点`),
    version: (number) => `v${number}`,
    publishedBy: (who) => who ?? '由程序发布',
    noNote: '没有版本说明',
    series: (number) => `趋势序列 ${number}`,
    seriesBegins: '从这一版起另起序列',
    seriesHint: '同一序列的版本可以连成一条趋势线。',
    read: '阅读',
    compare: '比较',
    compareWithDraft: '与草稿比较',
    restore: '恢复为草稿',
    download: '下载导出包（已签名）',
    beginWith: '以此为起点新建问卷',
    more: (name) => `更多操作：${name}`,
    restored: (number) => `草稿现在是 v${number} 的内容`,
    notRestored: '没有恢复',
    downloaded: '导出包已下载',
    notDownloaded: '没有下载',
    restoreTitle: (name) => `把 ${name} 恢复为草稿？`,
    restoreHint: '草稿现在的内容会被替换；它仍在下面的保存记录里，也可以立即撤销。已发布的版本不受影响。',
    restoreYes: '恢复为草稿',
    cancel: '取消',
    close: '关闭',
    history: '草稿的保存记录',
    historyHint: '最近 20 次都在，更早的每段工作保留最后一次。',
    revision: (number) => `第 ${number} 次保存`,
    current: '现在的草稿',
    revisionRestored: (number) => `草稿现在是第 ${number} 次保存的内容`,
    fingerprint: '内容指纹（SHA-256）',
    content: '内容',
    json: 'JSON',
    labels: {
      cosmetic: { name: '措辞', hint: '不影响含义和计分' },
      additive: { name: '增补改动', hint: '增减了内容，原有的成绩照样可比' },
      breaking: { name: '中断趋势', hint: '前后的结果不能直接比较' },
    },
    labelCount: {
      cosmetic: (count) => `措辞 ${count}`,
      additive: (count) => `增补改动 ${count}`,
      breaking: (count) => `中断趋势 ${count}`,
    },
    moreRevisions: (count) => `显示其余 ${count} 次`,
  },
  en: {
    title: 'Versions',
    publish: 'Publish the draft …',
    import: 'Import a bundle …',
    none: 'Nothing published yet',
    noneHint: 'A version never changes once published: what is answered and what is scored stay the same content.',
    draft: 'Draft',
    draftHint: (basedOn) => (basedOn === null ? 'No version yet' : `Begun from v${basedOn}`),
    version: (number) => `v${number}`,
    publishedBy: (who) => who ?? 'by a program',
    noNote: 'No note',
    series: (number) => `Trend series ${number}`,
    seriesBegins: 'A new series begins here',
    seriesHint: 'Versions of one series may stand on one trend line.',
    read: 'Read',
    compare: 'Compare',
    compareWithDraft: 'Compare with the draft',
    restore: 'Restore as the draft',
    download: 'Download the signed bundle',
    beginWith: 'Begin another questionnaire with it',
    more: (name) => `More actions: ${name}`,
    restored: (number) => `The draft is now v${number}`,
    notRestored: 'Nothing was restored',
    downloaded: 'The bundle is downloaded',
    notDownloaded: 'Nothing was downloaded',
    restoreTitle: (name) => `Restore ${name} as the draft?`,
    restoreHint:
      'It takes the place of what the draft is now, which stays in the history below and can be brought back at once. Published versions stay as they are.',
    restoreYes: 'Restore as the draft',
    cancel: 'Cancel',
    close: 'Close',
    history: 'What was saved of the draft',
    historyHint: 'The last twenty saves, and before them the last of each piece of work.',
    revision: (number) => `Save ${number}`,
    current: 'The draft as it is',
    revisionRestored: (number) => `The draft is now what save ${number} was`,
    fingerprint: 'Fingerprint of the content (SHA-256)',
    content: 'Content',
    json: 'JSON',
    labels: {
      cosmetic: { name: 'Wording', hint: 'changes neither meaning nor scores' },
      additive: { name: 'Additive', hint: 'content was added or taken away; scores stay comparable' },
      breaking: { name: 'Breaks the trend', hint: 'results before and after cannot be compared as they are' },
    },
    labelCount: {
      cosmetic: (count) => `${count} wording`,
      additive: (count) => `${count} additive`,
      breaking: (count) => `${count} breaking`,
    },
    moreRevisions: (count) => `Show the other ${count}`,
  },
};
