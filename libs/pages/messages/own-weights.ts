import { words } from './say.js';

/** Words of the box where readers weigh the dimensions themselves. Some are filled by its script. */
export const ownWeightsWords = {
  title: words('换成您的权重', 'Your own weights'),
  lead: words(
    '移动滑块，排名会按您的权重重新计算。权重只留在您的浏览器里，不会发送给任何人。',
    'Move the sliders and the ranks are computed anew. Your weights stay in your browser and are sent to nobody.',
  ),
  note: words(
    '使用各维度的观测分；名次区间是联合 95 % 的可能名次，把各厂商的抽样误差视为相互独立。',
    'By observed dimension scores. Rank ranges are joint 95 % sets of possible ranks, with vendors taken as independent.',
  ),
  reset: words('恢复公布的权重', 'Back to the published weights'),
  copy: words('复制带权重的链接', 'Copy a link with these weights'),
  copied: words('链接已复制', 'Link copied'),
  notCopied: words('地址栏里的链接带有这些权重', 'The address of this page holds these weights'),
  caption: words('按您的权重排列', 'In the order of your weights'),
  moved: words('与公布权重相比', 'Against the published weights'),
  none: words('请至少给一个维度大于 0 的权重。', 'Give at least one dimension a weight above 0.'),
  robust: words(
    '按您的权重，{first} 居首：权重在您的选择附近变动时，它在 {nearby} 的模拟中仍居首；任意权重下为 {any}。',
    'By your weights {first} comes first: in {nearby} of simulations with weights near yours, and in {any} with any weights at all.',
  ),
  flip: words(
    '至少要把 {share} 的权重改到最不利的维度，{second} 才会赶上。',
    'At least {share} of the weight would have to move, in the worst way, before {second} catches up.',
  ),
  noFlip: words(
    '{second} 在任何维度上都不领先，换什么权重都赶不上。',
    '{second} is ahead in no dimension, so no weights let it catch up.',
  ),
  tie: words('按您的权重，{first} 与 {second} 得分相同。', 'By your weights {first} and {second} have the same score.'),
  up: words('上升 {count} 位', '{count} up'),
  down: words('下降 {count} 位', '{count} down'),
};
