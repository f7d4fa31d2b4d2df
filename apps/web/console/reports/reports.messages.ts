import type { Catalogue } from '../i18n/locale.js';

interface ReportsTexts {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly study: string;
  readonly wave: string;
  readonly published: string;
  readonly revision: (revision: number) => string;
  readonly edit: string;
  readonly read: string;
  readonly language: string;
  readonly heading: (study: string, wave: string) => string;
  readonly reportHint: string;
  readonly back: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly dimension: (id: string) => string;
  readonly generatedText: string;
  readonly ownText: (who: string, when: string) => string;
  readonly factsOnly: string;
  readonly nothingGenerated: string;
  readonly rewrite: string;
  readonly change: string;
  readonly text: string;
  readonly textHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly takeBack: string;
  readonly saved: string;
  readonly takenBack: string;
  readonly checking: string;
  readonly fine: string;
  readonly faults: (count: number) => string;
  readonly fault: Readonly<Record<string, string>>;
  readonly inParagraph: (paragraph: number) => string;
  readonly otherWasFaster: string;
}

export const reportsTexts: Catalogue<ReportsTexts> = {
  'zh-CN': {
    title: '报告',
    hint: '每次发布都有一份生成的报告。可以改写文字；数字与判断始终以发布为准。',
    empty: '还没有发布',
    emptyHint: '期次发布之后，这里就有它的报告。',
    study: '研究',
    wave: '期次',
    published: '发布',
    revision: (revision) => `修订 r${revision}`,
    edit: '改写文字',
    read: '阅读报告',
    language: '报告语言',
    heading: (study, wave) => `${study} · ${wave}`,
    reportHint: '改写的文字和生成的文字一样要过关：没有得到证实的话，保存不了。',
    back: '全部报告',
    sections: {
      summary: '摘要',
      background: '背景',
      method: '方法',
      vendors: '对象概况',
      rubric: '维度与权重',
      overall: '总体结果',
      promises: '首次回复时限',
      keywords: '差异化用语',
      changes: '与上一期相比',
      conclusions: '结论',
      limits: '局限',
      appendix: '附录',
    },
    dimension: (id) => `维度 ${id}`,
    generatedText: '生成的文字',
    ownText: (who, when) => `${who} 于 ${when} 改写`,
    factsOnly: '此节只有表格和固定的说明，不能改写。',
    nothingGenerated: '此节没有生成的文字，只有表格。',
    rewrite: '改写',
    change: '继续改写',
    text: '此节的文字',
    textHint: '数字写成 {{score:厂商}}，判断写成 [[LEADS 厂商|……]]；空一行即分段。',
    save: '保存',
    cancel: '取消',
    takeBack: '恢复生成的文字',
    saved: '已保存，报告即刻更新',
    takenBack: '已恢复生成的文字',
    checking: '正在核对…',
    fine: '核对通过：没有超出证据的话',
    faults: (count) => `有 ${count} 处超出了发布所能证明的`,
    fault: {
      'broken-markup': '多余或不成对的括号',
      'unknown-value': '发布里没有这个数值',
      'unbound-number': '数字要用 {{…}} 引用，不能直接写',
      'unbound-claim': '判断性的词要放进 [[…]]',
      'never-allowed': '不能写：原因或变差没有检验可依',
      'unknown-claim': '发布里没有这条判断',
      'claim-refused': '发布不允许这条判断',
      'over-claim': '比这条判断说得多',
      'wrong-size': '程度词与差值不符',
      'interval-missing': '按时比例要带上区间',
      'wrong-subjects': '厂商与这条判断不符，或顺序相反',
    },
    inParagraph: (paragraph) => `第 ${paragraph} 段`,
    otherWasFaster: '有人先改了此节。请复制您的文字，重新打开后再改。',
  },
  en: {
    title: 'Reports',
    hint: 'Every release has a generated report. Its words can be rewritten; its numbers and findings are the release’s.',
    empty: 'Nothing is published yet',
    emptyHint: 'Once a wave is published its report is here.',
    study: 'Study',
    wave: 'Wave',
    published: 'Published',
    revision: (revision) => `revision r${revision}`,
    edit: 'Rewrite',
    read: 'Read the report',
    language: 'Language of the report',
    heading: (study, wave) => `${study} · ${wave}`,
    reportHint: 'What you write passes the same gate as what is generated: what is not proven cannot be saved.',
    back: 'All reports',
    sections: {
      summary: 'Summary',
      background: 'Background',
      method: 'Method',
      vendors: 'Who was studied',
      rubric: 'Dimensions and weights',
      overall: 'Overall results',
      promises: 'Time to first reply',
      keywords: 'Distinctive words',
      changes: 'Compared with the wave before',
      conclusions: 'Conclusions',
      limits: 'Limits',
      appendix: 'Appendix',
    },
    dimension: (id) => `Dimension ${id}`,
    generatedText: 'Generated',
    ownText: (who, when) => `Rewritten by ${who}, ${when}`,
    factsOnly: 'This section is tables and fixed notes; it cannot be rewritten.',
    nothingGenerated: 'Nothing is generated for this section but its tables.',
    rewrite: 'Rewrite',
    change: 'Edit',
    text: 'Text of this section',
    textHint: 'Numbers are {{score:vendor}}, findings are [[LEADS vendor|…]]; an empty line begins a paragraph.',
    save: 'Save',
    cancel: 'Cancel',
    takeBack: 'Back to the generated text',
    saved: 'Saved; the report shows it now',
    takenBack: 'The generated text stands again',
    checking: 'Checking…',
    fine: 'Checked: it says nothing that is not proven',
    faults: (count) => `${count} ${count === 1 ? 'place says' : 'places say'} more than the release proves`,
    fault: {
      'broken-markup': 'brackets that belong to nothing',
      'unknown-value': 'the release has no such value',
      'unbound-number': 'numbers are written as {{…}}, not typed in',
      'unbound-claim': 'words that judge belong inside [[…]]',
      'never-allowed': 'not allowed: no test of the method shows causes or declines',
      'unknown-claim': 'the release has no such finding',
      'claim-refused': 'the release does not allow this finding',
      'over-claim': 'says more than the finding',
      'wrong-size': 'the word of size does not fit the difference',
      'interval-missing': 'a share of kept promises needs its interval',
      'wrong-subjects': 'not the vendors of the finding, or the other way round',
    },
    inParagraph: (paragraph) => `paragraph ${paragraph}`,
    otherWasFaster: 'Somebody changed this section first. Copy your text, open the section again and go on from there.',
  },
};
