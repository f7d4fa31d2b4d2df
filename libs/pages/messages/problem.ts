import { words } from './say.js';

/** What went wrong, in words for a person in front of a page, by problem code and else by status. */
export const problemWords = {
  'link-not-found': words('这个链接不对', 'This link does not work'),
  'link-not-found-text': words(
    '可能没有复制完整。请回到邮件里再点一次。',
    'It may not have been copied whole. Please open it again from the mail.',
  ),
  'link-expired': words('这个链接已经过期', 'This link has expired'),
  'link-expired-text': words(
    '调查的填写时间已过。谢谢您的关注。',
    'The time to answer is over. Thank you for your interest.',
  ),
  'link-revoked': words('这个链接已被新的链接取代', 'This link was replaced by a newer one'),
  'link-revoked-text': words('请使用最近一封邮件里的链接。', 'Please use the link in the latest mail.'),
  'survey-closed': words('这项调查已经结束', 'This survey has closed'),
  'survey-closed-text': words(
    '结果公布之后，任何人都可以查看。',
    'When the results are published, everyone can read them.',
  ),
  'draft-conflict': words('另一台设备上刚刚保存过', 'Another device has just saved'),
  'draft-conflict-text': words(
    '为了不覆盖那边的回答，这一步没有保存。请返回并继续。',
    'So that nothing is overwritten, this step was not saved. Please go back and continue.',
  ),
  unauthorized: words('请先登录', 'Please log in first'),
  'unauthorized-text': words('登录可能已过期。', 'Your session may have ended.'),
  csrf: words('这个请求不是从本站页面发出的', 'The request did not come from a page of this site'),
  'csrf-text': words('请返回、刷新页面后再试。', 'Please go back, reload the page and try again.'),
  'rate-limited': words('尝试次数太多', 'Too many attempts'),
  'rate-limited-text': words('请稍等一分钟再试。', 'Please wait a minute and try again.'),
  'not-found': words('这里没有内容', 'There is nothing here'),
  'not-found-text': words(
    '地址可能写错了，或者内容还没有发布。',
    'The address may be wrong, or nothing was published yet.',
  ),
  'bad-request': words('这个请求无法读取', 'The request cannot be read'),
  'bad-request-text': words('请返回上一页再试。', 'Please go back and try again.'),
  'payload-too-large': words('内容太长', 'That is too much'),
  'payload-too-large-text': words('请缩短后再提交。', 'Please make it shorter.'),
  unavailable: words('暂时无法处理', 'We cannot answer at the moment'),
  'unavailable-text': words(
    '已保存的回答不会丢失。请过几秒再试。',
    'Saved answers are not lost. Please try again in a few seconds.',
  ),
  'internal-error': words('我们这边出了问题', 'Something went wrong on our side'),
  'internal-error-text': words('问题已经记录。请稍后再试。', 'It was recorded. Please try again later.'),
  home: words('看已发布的结果', 'See published results'),
  logIn: words('去登录', 'Log in'),
  reference: words('参考编号', 'Reference'),
} as const;
