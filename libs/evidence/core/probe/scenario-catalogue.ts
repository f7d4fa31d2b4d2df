import type { Severity } from '#statistics';
import type { Scenario } from './scenario.js';

type Words = readonly [zh: string, en: string];

const both = ([zh, en]: Words) => ({ 'zh-CN': zh, en });

interface Script {
  readonly title: Words;
  readonly text: Words;
  readonly answerKey: readonly Words[];
  readonly ethics?: Words;
}

const OWN_ACCOUNT: Words = [
  '以研究团队自己的账号和真实可复现的示例工程提问；得到答复后告知问题已了结，不反复追问。',
  'Asked from the study’s own account about a sample project that really shows the problem; closed with thanks once answered, never pressed further.',
];
const AGREED: Words = [
  '仅在厂商事先书面同意紧急演练后使用；在约定时段内进行，结束时立即告知是演练。',
  'Only with vendors that agreed to urgent drills in writing; inside the agreed hours, and named as a drill as soon as it ends.',
];

function scenario(key: string, severity: Severity, { title, text, answerKey, ethics }: Script): Scenario {
  return {
    key,
    version: 1,
    severity,
    title: both(title),
    text: both(text),
    answerKey: answerKey.map(both),
    ethics: both(ethics ?? (severity === 'urgent' ? AGREED : OWN_ACCOUNT)),
  };
}

/** Problems that customers of real-time communication SDKs bring to support, of all severities. */
export const BUILT_IN_SCENARIOS: readonly Scenario[] = [
  scenario('audio-video-drift', 'business', {
    title: ['高峰时段音画不同步', 'Audio and video drift apart at peak hours'],
    text: [
      '我们的在线课堂在晚高峰约 300 人同时在线时，学生端声音比画面晚约 1.5 秒，其他时段正常。SDK 为最新稳定版，Android 与 iOS 都有。附上两端日志的时间段：20:10–20:25。请问该如何定位和解决？',
      'In our online classroom, with about 300 people at the evening peak, students hear the sound some 1.5 seconds after the picture; at other hours all is well. Latest stable SDK, on Android and iOS. The logs attached cover 20:10 to 20:25. How do we find and fix the cause?',
    ],
    answerKey: [
      [
        '区分采集、网络抖动缓冲与渲染三处延迟，并说明各自的日志字段',
        'Tells capture, jitter buffer and rendering apart, and which log fields show each',
      ],
      [
        '给出可执行的参数或配置（如抖动缓冲、音画同步开关）',
        'Names a setting to change, such as the jitter buffer or lip synchronisation',
      ],
      ['索要或查看具体通话标识', 'Asks for, or looks up, the call in question'],
    ],
  }),
  scenario('echo-on-device', 'general', {
    title: ['某机型外放有回声', 'Echo with the loudspeaker of one device'],
    text: [
      '用户反馈在某款中端安卓手机外放时对方能听到自己的回声，耳机正常，其他机型正常。我们使用默认音频场景。有没有针对机型的建议设置？',
      'On one mid-range Android phone, the other side hears their own echo when the loudspeaker is on; with headphones, and on other phones, it does not happen. We use the default audio scenario. Do you recommend settings for this device?',
    ],
    answerKey: [
      [
        '解释硬件与软件回声消除的差别并说明如何切换',
        'Explains hardware against software echo cancellation and how to switch',
      ],
      ['给出适合的音频场景或机型适配表', 'Points to a fitting audio scenario or list of devices'],
    ],
  }),
  scenario('cross-border-loss', 'business', {
    title: ['跨境通话丢包', 'Packet loss across borders'],
    text: [
      '上海与法兰克福之间的一对一通话，每天 15:00–18:00（北京时间）上行丢包约 12 %，画面卡顿。两端国内通话正常。请问能否从你们那边看到链路情况？我们能做什么？',
      'In one-to-one calls between Shanghai and Frankfurt, about 12 % of upstream packets are lost between 15:00 and 18:00 Beijing time and the picture freezes. Domestic calls at both ends are fine. Can you see the route from your side, and what can we do?',
    ],
    answerKey: [
      ['说明接入点与跨境链路并给出查询方法', 'Names access points and the international route, and how to query them'],
      ['建议区域、代理或弱网策略设置', 'Suggests region, proxy or weak-network settings'],
    ],
  }),
  scenario('permission-after-upgrade', 'general', {
    title: ['升级后权限报错', 'Permission error after an upgrade'],
    text: [
      '从上一个大版本升级后，应用进入后台再返回，重新打开摄像头时返回权限错误，但系统设置里已授权。降级后正常。升级说明里没有看到相关变化。',
      'Since we moved up one major version, turning the camera on again after the app returns from the background fails with a permission error, though the system shows it as granted. With the old version it works. The upgrade notes do not mention a change.',
    ],
    answerKey: [
      [
        '指出前台服务或权限声明的变化及所需代码',
        'Names the change of foreground service or permission declaration and the code it needs',
      ],
      ['承认或补充升级说明', 'Owns up to, or adds to, the upgrade notes'],
    ],
  }),
  scenario('invoice-difference', 'general', {
    title: ['账单分钟数不一致', 'Minutes on the invoice do not add up'],
    text: [
      '上月账单显示的高清视频分钟数比我们自己统计的多约 7 %。请问计费口径是什么？能否给出按日明细以便核对？',
      'Last month’s invoice counts about 7 % more minutes of HD video than we do. How are minutes counted, and could we have them by day to compare?',
    ],
    answerKey: [
      [
        '准确说明计费口径（按分辨率档、按订阅方、取整规则）',
        'States how minutes are counted: by resolution tier, by subscriber, by rounding',
      ],
      ['提供或指引按日明细', 'Gives, or leads to, figures by day'],
    ],
  }),
  scenario('recording-missing', 'business', {
    title: ['云端录制缺少一段', 'A part of a cloud recording is missing'],
    text: [
      '昨天一场 90 分钟的会议，云端录制文件缺少第 40–52 分钟，回调里没有错误。这段内容能否找回？以后如何避免？',
      'Of a 90-minute meeting yesterday, the cloud recording lacks minutes 40 to 52, and no callback reported an error. Can that part be recovered, and how do we avoid this?',
    ],
    answerKey: [
      ['查明并说明原因，而非套话', 'Finds and names the cause, without set phrases'],
      ['明确能否找回', 'Says clearly whether it can be recovered'],
      ['给出监控或补录方案', 'Offers monitoring or a second recording'],
    ],
  }),
  scenario('token-expiry', 'general', {
    title: ['令牌过期后无法重连', 'No reconnection after a token has expired'],
    text: [
      '长会议超过令牌有效期后，断线的用户无法自动重连，界面一直显示连接中。我们在回调里续期了令牌。示例工程已附。请问顺序应该怎样？',
      'In meetings longer than the token’s life, users who drop out never reconnect and stay on “connecting”. We renew the token in the callback; a sample project is attached. What is the right order?',
    ],
    answerKey: [
      ['给出续期与重连的正确顺序或示例代码', 'Gives the right order of renewal and reconnection, or sample code'],
      ['指出示例工程中的具体问题', 'Points at what is wrong in the sample project'],
    ],
  }),
  scenario('battery-drain', 'general', {
    title: ['美颜开启后发热耗电', 'Heat and battery drain with video effects'],
    text: [
      '开启基础美颜 20 分钟后，中端手机明显发热、帧率从 24 降到 15。有没有推荐的参数组合或降级策略？',
      'With the basic video effects on, mid-range phones grow hot within 20 minutes and fall from 24 to 15 frames a second. Do you recommend parameters, or a way to step down?',
    ],
    answerKey: [
      ['给出可量化的参数建议', 'Recommends parameters with figures'],
      ['说明自动降级机制', 'Explains how to step down automatically'],
    ],
  }),
  scenario('web-autoplay', 'general', {
    title: ['网页端远端无声', 'No remote sound in the browser'],
    text: [
      '网页端加入频道后看得到画面听不到声音，用户点一下页面就好了。我们希望不用点击。各浏览器的限制和推荐做法是什么？',
      'In the browser, people who join see but do not hear the others until they click on the page. We would rather not need the click. What do browsers allow, and what do you recommend?',
    ],
    answerKey: [
      ['正确解释自动播放策略', 'Explains autoplay policies correctly'],
      ['给出可用的替代交互', 'Offers an interaction that works'],
    ],
  }),
  scenario('data-residency', 'business', {
    title: ['录制数据存放地区', 'Where recordings are stored'],
    text: [
      '我们的欧洲客户要求会议录制与日志不离开欧盟。请问如何配置？是否有书面说明可以提供给对方法务？',
      'Our European customers require that recordings and logs stay within the EU. How is this configured, and is there a written statement for their lawyers?',
    ],
    answerKey: [
      [
        '说明区域设置及其覆盖范围（录制、日志、统计）',
        'Explains the region setting and what it covers: recordings, logs, statistics',
      ],
      ['提供可引用的文件', 'Offers a document that can be cited'],
    ],
  }),
  scenario('join-outage', 'urgent', {
    title: ['大面积无法加入频道', 'Nobody can join'],
    text: [
      '【演练】10 分钟前开始，华东区域约 40 % 的用户加入频道超时，错误码一致，未发布新版本。请立即协助判断是否为服务侧故障。',
      '[Drill] For ten minutes now, about 40 % of users in one region time out when they join, all with the same error; nothing was released. Please help at once to tell whether the service is at fault.',
    ],
    answerKey: [
      ['由真人接手并给出升级路径', 'A person takes over and names the way of escalation'],
      ['给出初步判断与下次更新时间', 'Gives a first finding and when the next word comes'],
    ],
  }),
  scenario('leaked-secret', 'urgent', {
    title: ['应用密钥疑似泄露', 'A secret may have leaked'],
    text: [
      '【演练】我们发现应用密钥可能被提交到公开仓库，出现陌生频道。如何立即轮换密钥且不中断在线用户？',
      '[Drill] The secret of our application may have gone into a public repository, and unknown channels appear. How do we replace it at once without cutting off those who are online?',
    ],
    answerKey: [
      ['给出不中断的轮换步骤', 'Gives steps to rotate it without interruption'],
      ['提供异常用量排查或冻结', 'Offers to look into, or freeze, the strange use'],
    ],
  }),
];
