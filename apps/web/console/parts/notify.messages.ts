import type { Catalogue } from '../i18n/locale.js';

interface NotifyTexts {
  readonly undo: string;
  readonly close: string;
}

export const notifyTexts: Catalogue<NotifyTexts> = {
  'zh-CN': { undo: '撤销', close: '关闭' },
  en: { undo: 'Undo', close: 'Close' },
};
