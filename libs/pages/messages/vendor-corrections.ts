import { words } from './say.js';

/** Words of the page on which a vendor asks for corrections. */
export const vendorCorrectionsWords = {
  title: words('申请更正', 'Corrections'),
  lead: words(
    '哪里不对、凭什么能看出来，请告诉研究团队。申请不公开；接受后会发布新的修订版并写明影响，旧版仍可读。',
    'Tell the study team what is wrong and how one can see it. Requests are not public; an accepted one leads to a new revision that says its effect, and the old one stays readable.',
  ),
  newTitle: words('新的申请', 'A new request'),
  release: words('关于哪一期', 'About which wave'),
  about: words('关于什么', 'About what'),
  'about-score': words('得分或名次', 'A score or rank'),
  'about-quote': words('引语', 'A quote'),
  'about-fact': words('关于贵公司的事实', 'A fact about your company'),
  'about-other': words('其他', 'Something else'),
  statement: words('哪里不对', 'What is wrong'),
  evidence: words('依据（可留空）', 'Evidence (may be empty)'),
  evidenceHint: words('链接、数字、日期；请不要写客户的姓名', 'Links, numbers, dates; no names of customers, please'),
  lengthHint: words('最多 {length} 字', 'At most {length} characters'),
  send: words('提交申请', 'Send the request'),
  listTitle: words('我的申请', 'Your requests'),
  listNone: words('还没有申请。', 'No requests yet.'),
  'state-open': words('等待答复', 'open'),
  'state-accepted': words('已接受', 'accepted'),
  'state-refused': words('未接受', 'refused'),
  sentOn: words('{day} 提交 · {release} 修订 {revision}', 'sent {day} · {release} revision {revision}'),
  answer: words('研究团队的答复 · {day}', 'Answer of the study team · {day}'),
  'notice-sent': words('申请已提交', 'The request was sent'),
  problem: words('还不能提交', 'It cannot be sent yet'),
  'error-statement-empty': words('请写明哪里不对', 'Say what is wrong'),
  'error-statement-too-long': words('「哪里不对」太长', '“What is wrong” is too long'),
  'error-statement-not-plain': words(
    '「哪里不对」里有不可见或改变方向的字符',
    '“What is wrong” holds hidden or direction characters',
  ),
  'error-evidence-too-long': words('「依据」太长', '“Evidence” is too long'),
  'error-evidence-not-plain': words(
    '「依据」里有不可见或改变方向的字符',
    '“Evidence” holds hidden or direction characters',
  ),
  'error-all-too-many': words('还有 20 份申请在等答复', '20 requests wait for an answer already'),
  emptyText: words(
    '还没有发布的结果，所以没有可更正的内容。',
    'Nothing is published yet, so there is nothing to correct.',
  ),
};
