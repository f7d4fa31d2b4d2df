import type { Catalogue } from '../../i18n/locale.js';
import type { SaveState } from './plan-store.js';

interface PlanTexts {
  readonly states: Readonly<Record<SaveState, string>>;
  readonly readOnly: string;
  readonly launched: string;
  readonly name: string;
  readonly audience: string;
  readonly content: string;
  readonly timing: string;
  readonly builtIn: string;
}

export const planTexts: Catalogue<PlanTexts> = {
  'zh-CN': {
    states: {
      saved: '已保存',
      unsaved: '有未保存的修改',
      saving: '正在保存…',
      offline: '没有保存成功，正在重试',
      refused: '没有保存，见下面的原因',
      conflict: '没有保存：别人先改了',
    },
    readOnly: '当前角色只能查看。',
    launched: '活动已启动，这里不能再改。',
    name: '名称',
    audience: '名单',
    content: '邮件',
    timing: '时间',
    builtIn: '内置文字',
  },
  en: {
    states: {
      saved: 'Saved',
      unsaved: 'Unsaved changes',
      saving: 'Saving …',
      offline: 'Not saved; trying again',
      refused: 'Not saved, for the reason below',
      conflict: 'Not saved: somebody was first',
    },
    readOnly: 'Your role may look at this and not change it.',
    launched: 'The campaign was launched; this stays as it is.',
    name: 'Name',
    audience: 'Audience',
    content: 'Mails',
    timing: 'Times',
    builtIn: 'Built-in words',
  },
};
