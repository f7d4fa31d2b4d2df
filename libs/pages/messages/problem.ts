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
  'already-submitted': words('您已经提交过了', 'You have already answered'),
  'already-submitted-text': words(
    '每个链接只能提交一次，之前的回答已经保存。',
    'A link can be used once; the answers you gave are stored.',
  ),
  'definition-changed': words('问卷刚刚更新过', 'The questionnaire has just changed'),
  'definition-changed-text': words(
    '请重新打开邮件里的链接，已填的回答还在。',
    'Please open the link in the mail again; your answers are still there.',
  ),
  'request-in-progress': words('正在保存您的回答', 'Your answers are being stored'),
  'request-in-progress-text': words('请过几秒刷新页面。', 'Please reload the page in a few seconds.'),
  'draft-conflict': words('另一台设备上刚刚保存过', 'Another device has just saved'),
  'draft-conflict-text': words(
    '为了不覆盖那边的回答，这一步没有保存。请返回并继续。',
    'So that nothing is overwritten, this step was not saved. Please go back and continue.',
  ),
  conflict: words('这一步没有完成', 'This step did not go through'),
  'conflict-text': words(
    '它与刚才的另一个操作冲突。请返回、刷新页面后再试。',
    'It clashes with something that has just happened. Please go back, reload the page and try again.',
  ),
  unauthorized: words('请先登录', 'Please log in first'),
  'unauthorized-text': words('登录可能已过期。', 'Your session may have ended.'),
  forbidden: words('没有权限', 'You may not do this'),
  'forbidden-text': words('这个账号不能进行这项操作。', 'This account does not have the right to do it.'),
  csrf: words('这个请求不是从本站页面发出的', 'The request did not come from a page of this site'),
  'csrf-text': words('请返回、刷新页面后再试。', 'Please go back, reload the page and try again.'),
  'rate-limited': words('尝试次数太多', 'Too many attempts'),
  'rate-limited-text': words('请稍等一分钟再试。', 'Please wait a minute and try again.'),
  'not-found': words('这里没有内容', 'There is nothing here'),
  'not-found-text': words(
    '地址可能写错了，或者内容还没有发布。',
    'The address may be wrong, or nothing was published yet.',
  ),
  invalid: words('有内容不符合要求', 'Something in it is not accepted'),
  'invalid-text': words('请返回上一页，检查填写的内容。', 'Please go back and check what you filled in.'),
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
