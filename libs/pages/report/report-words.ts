import { words } from '../messages/say.js';
import { quoteWords } from '../messages/voices.js';

/** Words around a report; its own text comes with it. */
export const reportWords = {
  ...quoteWords,
  report: words('报告', 'Report'),
  contents: words('目录', 'Contents'),
  toBenchmark: words('基准页', 'Benchmark'),
  print: words('打印或存为 PDF：用浏览器的打印功能', 'To print it or save it as PDF, use your browser’s print'),
  markdown: words('Markdown 文本', 'As Markdown'),
  demo: words('演示数据，厂商均为虚构', 'Demo data, all vendors are fictional'),
  edited: words(
    '此节文字由编辑撰写，并已对照发布数据核对',
    'The text of this section was written by an editor and checked against the release',
  ),
  bound: words(
    '每个数字都链接到所在的表；判断性的句子都对应一项检验。',
    'Every number links to its table; every sentence that claims something rests on a test.',
  ),
  score: words('得分', 'Score'),
  vendor: words('厂商', 'Vendor'),
  plot: words('区间', 'Interval'),
  unranked: words('不排名', 'not ranked'),
  rowTitle: words('{name}：{score} {interval}', '{name}: {score} {interval}'),
  meanNote: words('竖线：参与排名厂商的均值 {mean}', 'Vertical line: mean of the ranked vendors, {mean}'),
  facts: words(
    '{wave} · 修订 r{revision} · {day} · 方法 {method}',
    '{wave} · revision r{revision} · {day} · method {method}',
  ),
  hash: words('发布散列值 SHA-256', 'SHA-256 of the release'),
} as const;
