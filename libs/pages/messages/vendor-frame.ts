import { words } from './say.js';

/** Words around every page of the vendors' portal. */
export const vendorFrameWords = {
  skip: words('跳到正文', 'Skip to content'),
  brand: words('明尺 厂商门户', 'Fairmark for vendors'),
  menu: words('菜单', 'Menu'),
  places: words('门户', 'Portal'),
  benchmark: words('公开基准', 'Public benchmark'),
  docs: words('API 文档', 'API docs'),
  otherLanguage: words('English', '中文'),
  logout: words('退出', 'Log out'),
  position: words('位置', 'Position'),
  quotes: words('引语与回应', 'Quotes and replies'),
  corrections: words('更正', 'Corrections'),
  'ticket-facts': words('工单数据', 'Ticket facts'),
  progress: words('排名进度', 'Progress'),
  badge: words('徽章', 'Badge'),
  keys: words('API 密钥', 'API keys'),
  webhooks: words('Webhook', 'Webhooks'),
  people: words('团队', 'People'),
  security: words('我的安全', 'My security'),
};
