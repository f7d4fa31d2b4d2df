import { words } from './say.js';

/** Words of the page with the code of the badge. */
export const vendorBadgeWords = {
  title: words('徽章', 'Badge'),
  lead: words(
    '贵公司可以在自己的页面上展示结果。徽章写名次区间和期次，链接到基准页，并自行到期。',
    'Show your result on your own pages. The badge states the possible ranks and the wave, links to the benchmark and ends by itself.',
  ),
  preview: words('预览', 'Preview'),
  alt: words('{vendor} 的服务满意度徽章', 'Service badge of {vendor}'),
  codeTitle: words('徽章代码', 'Code of the badge'),
  code: words('HTML', 'HTML'),
  markdown: words('Markdown', 'Markdown'),
  frameTitle: words('整个结果的小窗', 'The whole result in a frame'),
  language: words('{language}', '{language}'),
  'language-zh-CN': words('中文', 'Chinese'),
  'language-en': words('英文', 'English'),
  policyTitle: words('使用规则', 'Use policy'),
  policyFree: words('免费，不需要申请。', 'Free of charge, no request needed.'),
  policyWhole: words(
    '原样使用：不裁剪、不改字、不改色，保留链接。',
    'Use it as it is: not cropped, reworded or recoloured, with its link.',
  ),
  policyRange: words(
    '名次写成区间时，文字里也写区间；不把「第 1–2 位」写成「第一」。',
    'Where the badge states a range, say the range in words, too: “ranked 1–2” is not “number one”.',
  ),
  policyCompare: words('不用它贬低某一家厂商。', 'Do not use it to disparage another vendor.'),
  policyExpiry: words(
    '新一期发布后旧徽章显示已过期；请不要保存图片。',
    'When the next wave is out, the old badge says that it has expired; do not keep a copy of the picture.',
  ),
  policyEnd: words(
    '违反规则时，研究团队可以请贵公司撤下。',
    'Where this is broken the study team may ask you to take it down.',
  ),
  emptyTitle: words('还没有徽章', 'There is no badge yet'),
  emptyText: words('发布结果之后才有徽章。', 'There is a badge once results are published.'),
};
