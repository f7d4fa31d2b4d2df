import type { Catalogue } from '../i18n/locale.js';

interface TranslationsTexts {
  readonly title: string;
  readonly progress: (percent: number, missing: number) => string;
  readonly complete: string;
  readonly show: string;
  readonly all: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly search: string;
  readonly hideUnreachable: (count: number) => string;
  readonly where: string;
  readonly languages: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly shared: string;
  readonly sharedHint: string;
  readonly whole: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly choice: (value: string) => string;
  readonly hint: (value: string) => string;
  readonly unreachable: string;
  readonly none: string;
  readonly noneHint: string;
  readonly nothingFound: string;
  readonly more: string;
  readonly download: string;
  readonly upload: string;
  readonly downloaded: string;
  readonly notDownloaded: string;
  readonly uploadTitle: string;
  readonly uploadHint: string;
  readonly reading: string;
  readonly willChange: (count: number) => string;
  readonly nothingToChange: string;
  readonly rowErrors: (count: number) => string;
  readonly rowErrorsHint: string;
  readonly row: (number: number) => string;
  readonly take: (count: number) => string;
  readonly cancel: string;
  readonly taken: string;
  readonly notTaken: string;
  readonly before: string;
  readonly after: string;
  readonly andMore: (count: number) => string;
}

export const translationsTexts: Catalogue<TranslationsTexts> = {
  'zh-CN': {
    title: '译文',
    progress: (percent, missing) => `${percent} %，缺 ${missing} 条`,
    complete: '两种语言都齐全',
    show: '显示',
    all: (count) => `全部（${count}）`,
    missing: (count) => `只看缺译文的（${count}）`,
    search: '搜索文字',
    hideUnreachable: (count) => `隐藏走不到的题（${count} 条）`,
    where: '位置',
    languages: { 'zh-CN': '中文', en: 'English' },
    shared: '两种语言共用',
    sharedHint: '现在两种语言显示同样的文字；改其中一个，另一个保持不变。',
    whole: '整份问卷',
    properties: {
      title: '题干',
      description: '说明',
      text: '选项',
      hint: '选项提示',
      commentText: '补充说明的提示',
      otherText: '“其他”的文字',
      labelTrue: '“是”的文字',
      labelFalse: '“否”的文字',
      minRateDescription: '最低分的文字',
      maxRateDescription: '最高分的文字',
    },
    choice: (value) => `选项 ${value}`,
    hint: (value) => `选项 ${value} 的提示`,
    unreachable: '走不到',
    none: '还没有文字',
    noneHint: '加了题目之后，它们的文字会列在这里。',
    nothingFound: '没有符合条件的文字',
    more: '显示更多',
    download: '下载 CSV',
    upload: '上传 CSV',
    downloaded: '译文表已下载',
    notDownloaded: '没有下载',
    uploadTitle: '上传译文',
    uploadHint: '先试读，不改动草稿。',
    reading: '正在试读…',
    willChange: (count) => `将改动 ${count} 条文字`,
    nothingToChange: '文件与草稿一致，没有要改的。',
    rowErrors: (count) => `${count} 行有问题，不会采用`,
    rowErrorsHint: '其余的行不受影响。',
    row: (number) => `第 ${number} 行`,
    take: (count) => `采用 ${count} 条`,
    cancel: '取消',
    taken: '译文已写入草稿',
    notTaken: '译文没有写入',
    before: '原来',
    after: '改为',
    andMore: (count) => `另有 ${count} 条`,
  },
  en: {
    title: 'Translations',
    progress: (percent, missing) => `${percent} %, ${missing} missing`,
    complete: 'Complete in both languages',
    show: 'Show',
    all: (count) => `All (${count})`,
    missing: (count) => `Only what is missing (${count})`,
    search: 'Search the texts',
    hideUnreachable: (count) => `Hide what nobody is asked (${count})`,
    where: 'Where',
    languages: { 'zh-CN': '中文', en: 'English' },
    shared: 'One for both languages',
    sharedHint: 'Both languages show the same words. Changing one leaves the other as it is.',
    whole: 'The questionnaire',
    properties: {
      title: 'Title',
      description: 'Description',
      text: 'Option',
      hint: 'Hint of an option',
      commentText: 'Words above the remark',
      otherText: 'Words for “other”',
      labelTrue: 'Words for yes',
      labelFalse: 'Words for no',
      minRateDescription: 'Words at the low end',
      maxRateDescription: 'Words at the high end',
    },
    choice: (value) => `Option ${value}`,
    hint: (value) => `Hint of option ${value}`,
    unreachable: 'nobody is asked',
    none: 'No texts yet',
    noneHint: 'The words of questions are listed here once there are some.',
    nothingFound: 'No text matches',
    more: 'Show more',
    download: 'Download CSV',
    upload: 'Upload CSV',
    downloaded: 'The table is downloaded',
    notDownloaded: 'Nothing was downloaded',
    uploadTitle: 'Upload translations',
    uploadHint: 'The file is read first; the draft stays as it is.',
    reading: 'Reading …',
    willChange: (count) => (count === 1 ? '1 text will change' : `${count} texts will change`),
    nothingToChange: 'The file says what the draft says; there is nothing to change.',
    rowErrors: (count) =>
      count === 1 ? '1 row has a fault and is left out' : `${count} rows have faults and are left out`,
    rowErrorsHint: 'The other rows are not affected.',
    row: (number) => `Row ${number}`,
    take: (count) => (count === 1 ? 'Take 1 text' : `Take ${count} texts`),
    cancel: 'Cancel',
    taken: 'The translations are in the draft',
    notTaken: 'The translations were not taken',
    before: 'Before',
    after: 'After',
    andMore: (count) => `and ${count} more`,
  },
};
