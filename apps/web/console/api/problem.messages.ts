import type { Locale, LocalizedText } from '#kernel';
import { FAULT_SENTENCES } from './fault.messages.js';
import { PROBE_PROBLEMS } from './probe-problem.messages.js';

/** What a refusal means for the person who is refused, by the code of its type. Codes without a line say their title. */
const PROBLEM_SENTENCES: Readonly<Record<string, LocalizedText>> = {
  ...PROBE_PROBLEMS,
  offline: {
    'zh-CN': '连不上服务器。修改仍在本页，联网后再试。',
    en: 'The server does not answer. Changes are still on this page; try again when connected.',
  },
  unauthorized: { 'zh-CN': '登录已失效，请重新登录。', en: 'The session has ended. Log in again.' },
  'invalid-credentials': { 'zh-CN': '邮箱或密码不对。', en: 'The address or the password is not right.' },
  'rate-limited': { 'zh-CN': '尝试次数过多，请过一会儿再试。', en: 'Too many attempts. Try again in a while.' },
  overloaded: { 'zh-CN': '服务器正忙，请稍后再试。', en: 'The server is busy. Try again in a moment.' },
  forbidden: {
    'zh-CN': '当前角色没有这项权限，请联系管理员。',
    en: 'Your role does not allow this. Ask an administrator.',
  },
  'reauthentication-needed': {
    'zh-CN': '没有做：请先再确认一次身份。',
    en: 'It was not done: confirm first that it is you.',
  },
  csrf: { 'zh-CN': '页面已过期，请刷新后再试。', en: 'This page is out of date. Reload it and try again.' },
  'not-found': { 'zh-CN': '没有找到，可能已被删除。', en: 'There is nothing here; it may have been removed.' },
  'export-expired': { 'zh-CN': '这次导出已过期，请重新导出。', en: 'This export has expired; order it again.' },
  'export-taken': {
    'zh-CN': '这份文件已经下载过，或正在下载。',
    en: 'This file has been fetched, or is being fetched.',
  },
  'export-invalid': { 'zh-CN': '不能这样导出。', en: 'This cannot be exported like that.' },
  'below-threshold': {
    'zh-CN': '匿名答卷太少，逐份导出会暴露受访者。',
    en: 'There are too few anonymous answers to be exported one by one.',
  },
  'nothing-to-publish': { 'zh-CN': '还没有可以发布的答卷。', en: 'There are no answers to publish yet.' },
  'release-in-preparation': {
    'zh-CN': '这个期次已有一次发布在准备，请先处理它。',
    en: 'A release of this wave is being prepared. End that one first.',
  },
  'release-invalid': { 'zh-CN': '还没有填完整。', en: 'Something is missing or not right.' },
  'release-not-ready': {
    'zh-CN': '它已不在可以这样做的状态，请查看最新情况。',
    en: 'It is no longer in a state in which this can be done. Look at it again.',
  },
  'second-person-needed': {
    'zh-CN': '准备发布的人不能批准它，请另一位管理员批准。',
    en: 'Whoever prepared a release may not approve it. Ask another administrator.',
  },
  'release-blocked': { 'zh-CN': '有关口没有通过，不能公布。', en: 'A gate keeps it from the public.' },
  'acknowledgement-missing': {
    'zh-CN': '有新的提醒需要写明理由，请重新查看关口。',
    en: 'A warning needs a reason. Look at the gates again.',
  },
  'ratings-invalid': { 'zh-CN': '评分有误，什么都没有导入。', en: 'The ratings have faults. Nothing was imported.' },
  'findings-invalid': { 'zh-CN': '内容有误，什么都没有写入。', en: 'Something is wrong. Nothing was written.' },
  'coding-invalid': { 'zh-CN': '不能这样编码。', en: 'It cannot be coded like this.' },
  'finding-coded': {
    'zh-CN': '两个人都已编码，或已有决定，编码不能再改。',
    en: 'Two have coded it, or it was judged; the coding stays.',
  },
  'finding-unsettled': {
    'zh-CN': '它已不在可以这样做的状态，请查看最新情况。',
    en: 'It is not in a state in which this can be done. Look at it again.',
  },
  'coder-may-not-decide': {
    'zh-CN': '编码过它的人不能裁定，请第三个人来。',
    en: 'Whoever coded it does not decide. Ask a third person.',
  },
  'voice-import-used': {
    'zh-CN': '这个文件里的内容已有人编码或作过决定，不能整个撤销。',
    en: 'Somebody has coded or judged what the file brought, so it cannot be undone.',
  },
  'slug-taken': { 'zh-CN': '这个标识已被使用，请换一个。', en: 'This identifier is in use. Choose another one.' },
  'already-there': { 'zh-CN': '已经有一个同样的了。', en: 'There is one like this already.' },
  'changed-since': {
    'zh-CN': '别人已经改过。什么都没有保存，请先查看新的内容。',
    en: 'Somebody has changed this. Nothing was saved; look at the newer content first.',
  },
  'draft-changed': {
    'zh-CN': '别人刚保存过这份草稿。什么都没有被覆盖，请先查看新的内容。',
    en: 'Somebody saved this draft in the meantime. Nothing was overwritten; look at the newer draft first.',
  },
  'draft-locked': { 'zh-CN': '别人正在编辑这份草稿。', en: 'Somebody else is editing this draft.' },
  'precondition-required': {
    'zh-CN': '页面没有说明修改基于哪个版本，请刷新后再试。',
    en: 'The page did not say which revision it changes. Reload it and try again.',
  },
  'definition-invalid': {
    'zh-CN': '问卷内容有误，见下面列出的位置。',
    en: 'The questionnaire has faults at the places below.',
  },
  'not-publishable': {
    'zh-CN': '还不能发布，原因见下面。',
    en: 'This cannot be published yet, for the reasons below.',
  },
  'lint-timeout': {
    'zh-CN': '检查这份问卷所需的时间或内存过多，请简化条件。',
    en: 'Checking this questionnaire takes too much time or memory. Make its conditions simpler.',
  },
  'checks-busy': {
    'zh-CN': '正在检查的问卷太多，请稍后再试。',
    en: 'Too many questionnaires are being checked. Try again in a moment.',
  },
  'vendor-in-use': {
    'zh-CN': '已有人受邀评价这家厂商，不能移出。',
    en: 'People were invited to rate this vendor; it cannot leave.',
  },
  'participation-invalid': {
    'zh-CN': '不能这样加入研究，厂商可能已归档。',
    en: 'This cannot take part in the study; perhaps it was archived.',
  },
  'study-invalid': {
    'zh-CN': '研究的信息有误，见标出的地方。',
    en: 'Something about the study is not right; see the marks.',
  },
  'wave-invalid': {
    'zh-CN': '波次的信息有误，见标出的地方。',
    en: 'Something about the wave is not right; see the marks.',
  },
  'campaign-invalid': {
    'zh-CN': '活动的设置有误，见标出的地方。',
    en: 'Something about the campaign is not right; see the marks.',
  },
  'schedule-invalid': {
    'zh-CN': '不能在这些时间发送，见标出的地方。',
    en: 'It cannot be sent at these times; see the marks.',
  },
  'template-invalid': {
    'zh-CN': '邮件文字还不能发送，见标出的地方。',
    en: 'The words of the mails cannot be sent like this; see the marks.',
  },
  'campaign-not-draft': { 'zh-CN': '这个活动已经启动过。', en: 'This campaign was launched before.' },
  'campaign-busy': {
    'zh-CN': '此刻有人正在启动或更改这个活动，请稍后再看。',
    en: 'Somebody else is launching or changing this campaign at this moment. Look again in a moment.',
  },
  'campaign-state': {
    'zh-CN': '活动现在的状态不能这样做，请刷新看看。',
    en: 'This cannot be done to a campaign in its state. Reload to see how it stands.',
  },
  'too-many-streams': {
    'zh-CN': '同时查看的人太多，已改为定时更新。',
    en: 'Too many people watch; the page asks now and then instead.',
  },
  'too-many-test-mails': {
    'zh-CN': '测试邮件发得太多，请过一会儿再试。',
    en: 'Too many test mails. Try again in a while.',
  },
  'wave-launched': {
    'zh-CN': '这个波次已发出邀请，日期和指标不能再改。',
    en: 'People were invited to this wave; its dates and rubric stay.',
  },
  'rubric-invalid': { 'zh-CN': '指标体系还不完整。', en: 'The rubric is not complete.' },
  'rubric-changed': {
    'zh-CN': '别人刚发布了新的指标版本。什么都没有发布，请先看对方的改动。',
    en: 'Somebody has published another version of the rubric. Nothing was published; look at theirs first.',
  },
  'vendor-import-invalid': {
    'zh-CN': '文件里有不对的地方，什么都没有导入。',
    en: 'Something in the file is wrong. Nothing was imported.',
  },
  'import-invalid': {
    'zh-CN': '这份名单不能这样导入，什么都没有写入。',
    en: 'This list cannot be imported like this. Nothing was written.',
  },
  'import-not-ready': {
    'zh-CN': '这次导入已经在另一步了，请刷新看看。',
    en: 'This import is at another step; look again.',
  },
  'import-busy': { 'zh-CN': '正在处理这次导入，请稍后。', en: 'This import is being worked on. Try again shortly.' },
  'contact-invalid': { 'zh-CN': '联系人不能这样改。', en: 'The contact cannot be changed like this.' },
  'segment-invalid': { 'zh-CN': '这条分群规则不能用。', en: 'The rule of this segment cannot be used.' },
  'open-link-invalid': {
    'zh-CN': '公开链接不能这样设置，见标出的地方。',
    en: 'The link cannot be set like this; see the marks.',
  },
  'quota-invalid': { 'zh-CN': '不能这样设配额，见标出的地方。', en: 'There can be no such quota; see the marks.' },
  'quota-full': { 'zh-CN': '这类答卷的配额已满。', en: 'The quota for answers of this kind is full.' },
  'already-decided': { 'zh-CN': '别人已经处理过。', en: 'Somebody has decided about it.' },
  'already-submitted': { 'zh-CN': '作者后来已自行提交。', en: 'Its author has handed in since.' },
  'answers-invalid': { 'zh-CN': '内容不符合问卷。', en: 'It does not fit the questionnaire.' },
  'answer-not-kept': { 'zh-CN': '内容没有保存，无从放行。', en: 'Nothing of it was kept, so it cannot be let in.' },
  'open-link-not-open': { 'zh-CN': '这个公开链接没有开放。', en: 'This open link is not open.' },
  'link-has-no-address': {
    'zh-CN': '不知道对方的邮箱，请自己转交链接。',
    en: 'There is no address to mail it to. Hand the link over yourself.',
  },
  'already-answered': {
    'zh-CN': '对方已经提交，链接不再有用。',
    en: 'The person has answered; the link leads to nothing more.',
  },
  'channel-invalid': {
    'zh-CN': '这个群不能这样连接，见标出的地方。',
    en: 'The group cannot be connected like this; see the marks.',
  },
  'channel-off': { 'zh-CN': '这个群已停用。', en: 'This group is switched off.' },
  'email-taken': { 'zh-CN': '这个邮箱已有账号。', en: 'This address has an account.' },
  'person-invalid': { 'zh-CN': '不能这样邀请，见标出的地方。', en: 'Nobody can be invited like this; see the marks.' },
  'last-owner': {
    'zh-CN': '至少要留一位负责人。',
    en: 'At least one owner has to stay.',
  },
  'too-many-people': {
    'zh-CN': '一家厂商最多 50 人。',
    en: 'A vendor has at most 50 people here.',
  },
  'correction-answered': {
    'zh-CN': '这份申请刚刚有人答复过。',
    en: 'Somebody has just answered this request.',
  },
  'reply-removed': {
    'zh-CN': '这条回应已经撤下。',
    en: 'This reply has been taken down already.',
  },
  'last-admin': {
    'zh-CN': '这是最后一位管理员，不能停用或改为其他角色。',
    en: 'This is the last administrator and has to stay one.',
  },
  'last-admin-stays': {
    'zh-CN': '这是最后一位管理员，不能删除；请先指定另一位。',
    en: 'This is the last administrator; name another one before erasing this one.',
  },
  'address-invalid': { 'zh-CN': '这不是邮箱地址。', en: 'This is not a mail address.' },
  'ledger-invalid': {
    'zh-CN': '这不是本系统的删除记录，或已被改动。',
    en: 'This is no list of erasures of this installation, or it was changed.',
  },
  'already-joined': { 'zh-CN': '对方已经加入，不需要邀请。', en: 'This person has joined and needs no invitation.' },
  'invitation-not-found': {
    'zh-CN': '这个邀请链接已用过、已换新，或不存在。',
    en: 'This invitation was used, renewed or never made.',
  },
  'invitation-expired': {
    'zh-CN': '邀请链接已过期，请向邀请人要一个新的。',
    en: 'This invitation has expired. Ask for another one.',
  },
  'password-unfit': {
    'zh-CN': '密码要有 12 到 1024 个字节，并且不容易被猜到。',
    en: 'The password must have 12 to 1024 bytes and be hard to guess.',
  },
  'code-refused': {
    'zh-CN': '验证码不对、用过了或已过期。',
    en: 'The code is not right, was used or is too old.',
  },
  'password-login-off': {
    'zh-CN': '这里的成员只通过单点登录进入。',
    en: 'Members of the staff come in by single sign-on here.',
  },
  'passkey-refused': { 'zh-CN': '通行密钥没有被接受。', en: 'The passkey was not accepted.' },
  'malformed-json': { 'zh-CN': '提交的内容格式不对。', en: 'What was sent is not the JSON that is expected.' },
  'malformed-request': {
    'zh-CN': '有内容填写得不对，见标出的地方。',
    en: 'Some fields are not right; see where they are marked.',
  },
  'json-too-deep': { 'zh-CN': '内容嵌套过深。', en: 'What was sent is nested too deeply.' },
  'invalid-text': { 'zh-CN': '文字中有无法识别的字符。', en: 'The text holds characters that cannot be read.' },
  'not-consistent': {
    'zh-CN': '与已保存的内容不一致，可能引用了已不存在的东西。',
    en: 'This does not fit what is stored; it may refer to something that is gone.',
  },
  'payload-too-large': { 'zh-CN': '内容太大。', en: 'What was sent is too large.' },
  'dependency-unavailable': {
    'zh-CN': '服务暂时不可用，请稍后再试。',
    en: 'The service cannot answer at the moment. Try again shortly.',
  },
  'shutting-down': { 'zh-CN': '服务正在重启，请稍后再试。', en: 'The service is restarting. Try again shortly.' },
  'internal-error': {
    'zh-CN': '服务器出错了，已记入日志。',
    en: 'Something went wrong on the server. It is in the log.',
  },
};

export function problemSentence(code: string, locale: Locale): string | undefined {
  return Object.hasOwn(PROBLEM_SENTENCES, code) ? PROBLEM_SENTENCES[code]?.[locale] : undefined;
}

export function faultSentence(code: string, locale: Locale): string | undefined {
  return Object.hasOwn(FAULT_SENTENCES, code) ? FAULT_SENTENCES[code]?.[locale] : undefined;
}
