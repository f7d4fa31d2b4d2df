import type { Catalogue } from '../i18n/locale.js';

interface ConflictTexts {
  readonly title: string;
  readonly hint: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly same: string;
}

export const conflictTexts: Catalogue<ConflictTexts> = {
  'zh-CN': {
    title: '有人先保存了',
    hint: '你的修改还没有保存。两边不同的地方如下，请选择保留哪一份。',
    field: '项目',
    mine: '你填写的',
    theirs: '已保存的',
    keepMine: '用我的覆盖',
    takeTheirs: '采用已保存的',
    same: '两边内容相同。',
  },
  en: {
    title: 'Somebody saved first',
    hint: 'Your changes are not saved yet. This is where the two differ; choose which to keep.',
    field: 'Field',
    mine: 'Yours',
    theirs: 'Saved',
    keepMine: 'Save mine over it',
    takeTheirs: 'Take what is saved',
    same: 'Both say the same.',
  },
};
