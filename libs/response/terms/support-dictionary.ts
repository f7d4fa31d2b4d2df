/** Words of support and real-time communication that a general dictionary would cut into pieces. */
export const SUPPORT_WORDS: readonly string[] = [
  // How people are
  '懂行 没有架子 有架子 踢皮球 推诿 敷衍 打太极 甩锅 有耐心 没耐心 靠谱 不靠谱 上心 走心 负责任 不负责任 热心 冷淡 接地气',
  // How support works
  '响应速度 响应时间 响应及时 及时响应 秒回 已读不回 催单 反复催促 工单系统 提工单 开工单 转工单 自动回复 模板回复 机器人客服 人工客服',
  '技术支持 技术客服 售后支持 售前支持 专属群 对接群 对接人 固定对接人 专属客服 客户成功 客户经理 解决方案架构师 值班工程师 驻场',
  '升级机制 问题升级 紧急升级 七乘二十四 全天候 夜间值守 节假日值守 时差 跨时区 一次解决 一次性解决 根本原因 根因分析 原因分析',
  '复盘报告 故障报告 故障通报 故障通知 事故复盘 变更通知 弃用通知 提前通知 提前预警 主动预警 主动回访 定期回访 最佳实践 上门服务',
  '绕过方案 临时方案 规避方案 止损 定位问题 问题定位 复现问题 最小复现 抓包 日志分析 远程协助 远程排查 联调 压测 灰度发布 版本升级',
  '服务水平协议 服务承诺 服务态度 沟通成本 沟通顺畅 专业水平 专业能力 技术深度 行业经验 行业理解 业务理解 业务场景',
  // Documents and code
  '接入文档 开发文档 接口文档 文档过时 文档清晰 文档不全 示例代码 示例工程 快速开始 接入指南 错误码 常见问题 开发者社区 更新日志',
  // The product
  '实时音视频 音视频 视频会议 会议室 互动直播 连麦 语聊房 小班课 大班课 回声消除 噪声抑制 降噪 自动增益 丢包率 抗丢包 弱网 弱网对抗 卡顿率',
  '端到端延迟 首帧 首帧时间 秒开 推流 拉流 转推 混流 旁路推流 云端录制 屏幕共享 美颜 虚拟背景 信令 码率 帧率 分辨率 编解码 软编 硬编',
  '质量监控 水晶球 并发 扩容 海外节点 边缘节点 全球加速 私有化部署 混合云 合规 等保 计费 账单 对账 控制台 开放平台 小程序 鸿蒙',
].flatMap((line) => line.split(' '));

/** English words of the trade; written with a capital they are still no names. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  [
    'api sdk rtc webrtc sla sso ios android linux windows mac web flutter unity electron react node java kotlin swift',
    'python github slack wechat dingtalk feishu qos qoe cdn sfu mcu sip h264 h265 av1 opus aac 4k 5g',
    'english chinese mandarin',
  ].flatMap((line) => line.split(' ')),
);
