import type { ChannelEvent, RobotKind } from '#distribution/core';
import type { Catalogue } from '../i18n/locale.js';
import type { ChannelMessage } from './channel-requests.js';

interface ChannelsTexts {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly add: string;
  readonly noStudy: string;
  readonly noStudyHint: string;
  readonly group: string;
  readonly tells: string;
  readonly state: string;
  readonly acts: string;
  readonly kinds: Readonly<Record<RobotKind, string>>;
  readonly kindHints: Readonly<Record<RobotKind, string>>;
  readonly kind: string;
  readonly study: string;
  readonly name: string;
  readonly showSecret: string;
  readonly language: string;
  readonly chinese: string;
  readonly english: string;
  readonly url: string;
  readonly urlHint: string;
  readonly urlKept: (host: string) => string;
  readonly secret: string;
  readonly secretHint: string;
  readonly secretKept: string;
  readonly eventsTitle: string;
  readonly events: Readonly<Record<ChannelEvent, string>>;
  readonly digest: string;
  readonly digestHint: string;
  readonly digestTime: string;
  readonly timeZone: string;
  readonly daily: (time: string, zone: string) => string;
  readonly nothing: string;
  readonly isOn: string;
  readonly isOff: string;
  readonly switchOff: string;
  readonly switchOn: string;
  readonly test: string;
  readonly testOne: (name: string) => string;
  readonly tested: (name: string) => string;
  readonly more: (name: string) => string;
  readonly messages: string;
  readonly messagesOf: (name: string) => string;
  readonly noMessages: string;
  readonly edit: string;
  readonly editOne: (name: string) => string;
  readonly save: string;
  readonly create: string;
  readonly cancel: string;
  readonly close: string;
  readonly saved: string;
  readonly created: string;
  readonly remove: string;
  readonly removeAsk: (name: string) => string;
  readonly removeHint: string;
  readonly removed: (name: string) => string;
  readonly notDone: string;
  readonly invite: string;
  readonly inviteOf: (name: string) => string;
  readonly inviteHint: string;
  readonly openLink: string;
  readonly noOpenLink: string;
  readonly campaign: string;
  readonly send: string;
  readonly invited: string;
  readonly messageKinds: Readonly<Record<ChannelMessage['kind'], string>>;
  readonly messageStates: Readonly<Record<ChannelMessage['state'], string>>;
  readonly reason: (reason: string) => string;
}

export const channelsTexts: Catalogue<ChannelsTexts> = {
  'zh-CN': {
    title: '群通知',
    hint: '把进度和变化发到团队的群里，也可以邀请群成员参加。只有数字，没有个人信息。',
    empty: '还没有连接任何群',
    emptyHint: '在群里添加机器人，把它的地址填到这里。',
    add: '连接一个群',
    noStudy: '还没有研究',
    noStudyHint: '群通知属于一项研究，请先建立一个。',
    group: '群',
    tells: '通知什么',
    state: '状态',
    acts: '操作',
    kinds: { feishu: '飞书', dingtalk: '钉钉', wecom: '企业微信', slack: 'Slack' },
    kindHints: {
      feishu: '群设置 → 群机器人 → 自定义机器人。建议打开“签名校验”。',
      dingtalk: '群设置 → 机器人 → 自定义。安全设置选“加签”。',
      wecom: '群设置 → 消息推送（群机器人），复制 Webhook 地址。',
      slack: 'Slack 应用 → Incoming Webhooks，选择频道。',
    },
    kind: '用哪个聊天工具',
    study: '研究',
    name: '名称',
    showSecret: '显示或隐藏密钥',
    language: '消息的语言',
    chinese: '中文',
    english: '英文',
    url: '机器人地址（Webhook）',
    urlHint: '谁有这个地址，谁就能在群里发言。加密保存，之后不再显示。',
    urlKept: (host) => `已保存，位于 ${host}。留空则不变。`,
    secret: '签名密钥',
    secretHint: '机器人打开了签名校验时填写。',
    secretKept: '已保存。留空则不变。',
    eventsTitle: '发生这些事时通知',
    events: {
      'campaign-launched': '调查发出',
      'campaign-paused': '调查暂停',
      'campaign-resumed': '调查恢复',
      'campaign-closed': '调查结束',
      'delivery-paused': '邮件发送暂停',
      'delivery-resumed': '邮件发送恢复',
    },
    digest: '每天发送一次进度',
    digestHint: '避开整点，会晚几分钟发出。',
    digestTime: '时间',
    timeZone: '时区',
    daily: (time, zone) => `每天 ${time}（${zone}）发进度`,
    nothing: '只发测试和邀请',
    isOn: '正常',
    isOff: '已停用',
    switchOff: '停用',
    switchOn: '启用',
    test: '发测试消息',
    testOne: (name) => `发测试消息到 ${name}`,
    tested: (name) => `测试消息已排队：${name}`,
    more: (name) => `${name} 的更多操作`,
    messages: '发送记录',
    messagesOf: (name) => `${name} 的发送记录`,
    noMessages: '还没有发过消息。',
    edit: '修改',
    editOne: (name) => `修改 ${name}`,
    save: '保存',
    create: '连接',
    cancel: '取消',
    close: '关闭',
    saved: '已保存',
    created: '已连接，发一条测试消息试试',
    remove: '断开',
    removeAsk: (name) => `断开 ${name}？`,
    removeHint: '地址、密钥和发送记录都会删除。',
    removed: (name) => `${name} 已断开`,
    notDone: '没有完成',
    invite: '邀请群成员',
    inviteOf: (name) => `邀请 ${name} 的成员参加`,
    inviteHint: '会发送一条消息，带上公开链接。',
    openLink: '公开链接',
    noOpenLink: '这项活动没有开放中的公开链接，请先建立一个。',
    campaign: '邀请活动',
    send: '发送',
    invited: '邀请已排队',
    messageKinds: { test: '测试', digest: '每日进度', event: '通知', invitation: '邀请' },
    messageStates: { queued: '等待发送', sending: '正在发送', sent: '已发送', failed: '没有发出' },
    reason: (reason) => `原因：${reason}`,
  },
  en: {
    title: 'Chat groups',
    hint: 'Progress and changes for the team’s groups, and invitations to take part. Numbers only, nobody’s data.',
    empty: 'No group is connected',
    emptyHint: 'Add a robot to a group and enter its address here.',
    add: 'Connect a group',
    noStudy: 'No study yet',
    noStudyHint: 'A group belongs to a study. Begin one first.',
    group: 'Group',
    tells: 'What it is told',
    state: 'State',
    acts: 'What to do',
    kinds: { feishu: 'Feishu', dingtalk: 'DingTalk', wecom: 'WeCom', slack: 'Slack' },
    kindHints: {
      feishu: 'Group settings → Bots → Custom bot. Turn “Signature verification” on.',
      dingtalk: 'Group settings → Bots → Custom. Choose “Sign” for security.',
      wecom: 'Group settings → Group bot; copy the webhook address.',
      slack: 'Slack app → Incoming Webhooks; choose the channel.',
    },
    kind: 'Which chat',
    study: 'Study',
    name: 'Name',
    showSecret: 'Show or hide the secret',
    language: 'Language of messages',
    chinese: 'Chinese',
    english: 'English',
    url: 'Address of the robot (webhook)',
    urlHint: 'Whoever has it can speak in the group. It is kept sealed and not shown again.',
    urlKept: (host) => `Kept, at ${host}. Left empty it stays.`,
    secret: 'Signing secret',
    secretHint: 'Where the robot checks signatures.',
    secretKept: 'Kept. Left empty it stays.',
    eventsTitle: 'Tell the group when',
    events: {
      'campaign-launched': 'a campaign is launched',
      'campaign-paused': 'a campaign is paused',
      'campaign-resumed': 'a campaign is resumed',
      'campaign-closed': 'a campaign is closed',
      'delivery-paused': 'mail delivery is paused',
      'delivery-resumed': 'mail delivery is resumed',
    },
    digest: 'Send the progress once a day',
    digestHint: 'Some minutes later, because chats are busiest at full hours.',
    digestTime: 'Time',
    timeZone: 'Time zone',
    daily: (time, zone) => `Progress every day at ${time} (${zone})`,
    nothing: 'Tests and invitations only',
    isOn: 'On',
    isOff: 'Off',
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    test: 'Send a test',
    testOne: (name) => `Send a test to ${name}`,
    tested: (name) => `The test to ${name} is queued`,
    more: (name) => `More about ${name}`,
    messages: 'Messages',
    messagesOf: (name) => `Messages to ${name}`,
    noMessages: 'Nothing was said yet.',
    edit: 'Edit',
    editOne: (name) => `Edit ${name}`,
    save: 'Save',
    create: 'Connect',
    cancel: 'Cancel',
    close: 'Close',
    saved: 'Saved',
    created: 'Connected; try a test message',
    remove: 'Disconnect',
    removeAsk: (name) => `Disconnect ${name}?`,
    removeHint: 'Its address, its secret and what was said are deleted.',
    removed: (name) => `${name} is disconnected`,
    notDone: 'It was not done',
    invite: 'Invite the group',
    inviteOf: (name) => `Invite ${name} to take part`,
    inviteHint: 'One message with an open link.',
    openLink: 'Open link',
    noOpenLink: 'This campaign has no open link that is open. Make one first.',
    campaign: 'Campaign',
    send: 'Send',
    invited: 'The invitation is queued',
    messageKinds: { test: 'Test', digest: 'Progress', event: 'Notice', invitation: 'Invitation' },
    messageStates: { queued: 'Waiting', sending: 'Being sent', sent: 'Sent', failed: 'Not sent' },
    reason: (reason) => `Because: ${reason}`,
  },
};
