import { words } from './say.js';

export const openLinkWords = {
  lead: words(
    '大约 {minutes} 分钟。开始之前，先说明您所在的组织。',
    'About {minutes} minutes. Before you start, say which organisation you work for.',
  ),
  apart: words(
    '任何人都能打开这个链接，所以这里的回答单独统计，默认不进入排名。',
    'Anybody can open this link, so answers given here are counted apart and rank nobody by default.',
  ),
  organisation: words('您所在的组织', 'Your organisation'),
  organisationHint: words(
    '只用来避免一家组织占得太多，不会公布。',
    'Only so that no organisation counts too much; it is not published.',
  ),
  size: words('组织人数', 'Number of people there'),
  sizeS: words('不到 50 人', 'Fewer than 50'),
  sizeM: words('50 到 499 人', '50 to 499'),
  sizeL: words('500 人及以上', '500 or more'),
  region: words('主要所在地区', 'Where it mainly is'),
  regionCn: words('中国', 'China'),
  regionIntl: words('其他地区', 'Elsewhere'),
  start: words('开始填写', 'Start'),
  faultOrganisation: words('请填写组织名称。', 'Please name your organisation.'),
  faultSize: words('请选择人数。', 'Please choose how many people.'),
  faultRegion: words('请选择地区。', 'Please choose where.'),
  wait: words('正在准备…', 'One moment …'),
  noScript: words(
    '这个浏览器没有运行脚本。您仍可填写，但回答要先由工作人员看过才会计入。',
    'This browser runs no script. You can answer all the same; a person looks at the answers before they count.',
  ),
  faultAgain: words(
    '准备用的时间太久了。您填写的内容还在，请再按一次“开始填写”。',
    'Getting ready took too long. What you filled in is still there; please press “Start” once more.',
  ),
  faultNeedsScript: words(
    '没有运行脚本的浏览器目前来得太多。请允许本页运行脚本，或换一个浏览器再试。',
    'Too many browsers that run no script have come. Please let this page run its script, or try another browser.',
  ),
  organisationFull: words(
    '您的组织已有足够多的人参加，谢谢。',
    'Enough people of your organisation have taken part already, thank you.',
  ),
  notYetTitle: words('调查还没有开始', 'This survey has not begun yet'),
  notYetText: words('请过些时候再打开这个链接。', 'Please open the link again later.'),
  pausedTitle: words('调查暂停中', 'This survey is paused'),
  pausedText: words('请过些时候再打开这个链接。', 'Please open the link again later.'),
  fullTitle: words('名额已满', 'All places are taken'),
  fullText: words('感谢您愿意参加。', 'Thank you for wanting to take part.'),
  closedTitle: words('调查已经结束', 'This survey has closed'),
  closedText: words('结果公布之后，任何人都可以查看。', 'When the results are published, everyone can read them.'),
} as const;
