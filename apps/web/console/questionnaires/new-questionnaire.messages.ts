import type { Catalogue } from '../i18n/locale.js';
import type { BeginningKind, ImportFormat } from './beginning.js';

interface NewQuestionnaireTexts {
  readonly title: string;
  readonly hint: string;
  readonly start: string;
  readonly kinds: Readonly<Record<BeginningKind, { readonly name: string; readonly hint: string }>>;
  readonly content: string;
  readonly naming: string;
  readonly study: string;
  readonly chooseStudy: string;
  readonly noStudy: string;
  readonly noStudyHint: string;
  readonly addStudy: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly slug: string;
  readonly slugHint: string;
  readonly slugForm: string;
  readonly create: string;
  readonly cancel: string;
  readonly notCreated: string;
  readonly created: string;
  readonly chooseBeginning: string;
  readonly templateFacts: (questions: number, minutes: string) => string;
  readonly noTemplates: string;
  readonly showContent: string;
  readonly blankHint: string;
  readonly version: string;
  readonly chooseVersion: string;
  readonly noVersions: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly pasteExample: string;
  readonly pasteResult: string;
  readonly pasteIgnored: (line: number) => string;
  readonly file: string;
  readonly fileHint: string;
  readonly chooseFile: string;
  readonly otherFile: string;
  readonly format: string;
  readonly formats: Readonly<Record<ImportFormat, string>>;
  readonly reading: string;
  readonly tooLarge: (megabytes: number) => string;
  readonly unknownFormat: string;
  readonly made: string;
  readonly notImported: (count: number) => string;
  readonly notImportedHint: string;
  readonly allImported: string;
  readonly warnings: (count: number) => string;
  readonly notRead: string;
  readonly studyFirst: string;
}

export const newQuestionnaireTexts: Catalogue<NewQuestionnaireTexts> = {
  'zh-CN': {
    title: '新建问卷',
    hint: '新建的是草稿，发布之前受访者看不到。',
    start: '从哪里开始',
    kinds: {
      template: { name: '模板', hint: '已对应好指标，改好措辞即可发布' },
      blank: { name: '空白', hint: '从第一题开始自己设计' },
      version: { name: '已有的版本', hint: '任何一份问卷的任何一个已发布版本' },
      text: { name: '粘贴文字', hint: '一行一题，缩进的行是选项' },
      file: { name: '导入文件', hint: 'SurveyJS JSON、本系统的导出包、LimeSurvey、Qualtrics' },
    },
    content: '内容',
    naming: '名称与所属研究',
    study: '研究',
    chooseStudy: '选择研究',
    noStudy: '还没有研究',
    noStudyHint: '问卷属于一项研究。先新建研究，再回到这里。',
    addStudy: '去新建研究',
    titleZh: '中文名称',
    titleEn: '英文名称',
    slug: '标识',
    slugHint: '用在地址和导出文件里，新建后不能改。',
    slugForm: '用小写字母、数字和连字符，以字母或数字开头，最多 63 个字符。',
    create: '新建草稿',
    cancel: '取消',
    notCreated: '没有新建',
    created: '草稿已新建',
    chooseBeginning: '先在上面选好起点。',
    templateFacts: (questions, minutes) => `${questions} 题 · 约 ${minutes} 分钟`,
    noTemplates: '没有模板，请选择别的起点。',
    showContent: '查看内容',
    blankHint: '草稿里有一个空白页，打开后按 / 加题。',
    version: '版本',
    chooseVersion: '选择版本',
    noVersions: '还没有已发布的版本，请选择别的起点。',
    pasteLabel: '题目文字',
    pasteHint: '一行一题；选项写在题目下面，行首缩进或加短横线。星号结尾表示必答。',
    pasteExample: '首次响应有多快？*\n  很快\n  一般\n  很慢\n最希望改进的一点是什么？',
    pasteResult: '识别结果',
    pasteIgnored: (line) => `第 ${line} 行没有采用：`,
    file: '文件',
    fileHint: '支持 .json、.lss、.lsg、.qsf，最大 4 MB。先试读，确认后才会新建。',
    chooseFile: '选择文件',
    otherFile: '换一个文件',
    format: '格式',
    formats: {
      surveyjs: 'SurveyJS JSON',
      bundle: 'Fairmark 导出包',
      lss: 'LimeSurvey 问卷（.lss）',
      lsg: 'LimeSurvey 题组（.lsg）',
      qsf: 'Qualtrics（.qsf）',
    },
    reading: '正在试读…',
    tooLarge: (megabytes) => `文件超过 ${megabytes} MB。`,
    unknownFormat: '认不出这个文件的格式，请在上面选择。',
    made: '将要新建',
    notImported: (count) => `不会导入的内容（${count}）`,
    notImportedHint: '下面这些在 Fairmark 里没有对应的东西。其余的都会导入。',
    allImported: '全部内容都能导入。',
    warnings: (count) => `导入后需要留意（${count}）`,
    notRead: '文件没有读成',
    studyFirst: '先选择所属研究，再选择文件。',
  },
  en: {
    title: 'New questionnaire',
    hint: 'This makes a draft. Respondents see nothing until it is published.',
    start: 'Begin with',
    kinds: {
      template: { name: 'A template', hint: 'Mapped to the rubric already; wording is all that is left' },
      blank: { name: 'A blank page', hint: 'From the first question on' },
      version: { name: 'A published version', hint: 'Any version of any questionnaire' },
      text: { name: 'Pasted text', hint: 'One question a line, its options indented below' },
      file: { name: 'A file', hint: 'SurveyJS JSON, a Fairmark bundle, LimeSurvey, Qualtrics' },
    },
    content: 'Content',
    naming: 'Name and study',
    study: 'Study',
    chooseStudy: 'Choose a study',
    noStudy: 'No study yet',
    noStudyHint: 'A questionnaire belongs to a study. Add the study first, then come back.',
    addStudy: 'Add a study',
    titleZh: 'Name in Chinese',
    titleEn: 'Name in English',
    slug: 'Identifier',
    slugHint: 'Part of addresses and exported files; it cannot be changed later.',
    slugForm: 'Small letters, digits and hyphens, beginning with a letter or digit, at most 63.',
    create: 'Create the draft',
    cancel: 'Cancel',
    notCreated: 'Nothing was created',
    created: 'The draft is created',
    chooseBeginning: 'Choose above what to begin with.',
    templateFacts: (questions, minutes) => `${questions} questions · about ${minutes} min`,
    noTemplates: 'There are no templates; begin with something else.',
    showContent: 'Look at the content',
    blankHint: 'The draft has one empty page. Open it and press / to add a question.',
    version: 'Version',
    chooseVersion: 'Choose a version',
    noVersions: 'Nothing has been published yet; begin with something else.',
    pasteLabel: 'Questions as text',
    pasteHint:
      'One question a line; its options below it, indented or after a hyphen. An asterisk at the end means required.',
    pasteExample: 'How quick was the first reply?*\n  Quick\n  Fair\n  Slow\nWhat should improve first?',
    pasteResult: 'What was understood',
    pasteIgnored: (line) => `Line ${line} was left out:`,
    file: 'File',
    fileHint: '.json, .lss, .lsg or .qsf, at most 4 MB. It is read first; nothing is created before you agree.',
    chooseFile: 'Choose a file',
    otherFile: 'Choose another file',
    format: 'Format',
    formats: {
      surveyjs: 'SurveyJS JSON',
      bundle: 'Fairmark bundle',
      lss: 'LimeSurvey survey (.lss)',
      lsg: 'LimeSurvey group (.lsg)',
      qsf: 'Qualtrics (.qsf)',
    },
    reading: 'Reading …',
    tooLarge: (megabytes) => `The file has more than ${megabytes} MB.`,
    unknownFormat: 'The format of this file is not clear. Choose it above.',
    made: 'What will be created',
    notImported: (count) => `Not imported (${count})`,
    notImportedHint: 'Fairmark has nothing that these could become. Everything else will be there.',
    allImported: 'Everything can be imported.',
    warnings: (count) => `Worth a look afterwards (${count})`,
    notRead: 'The file could not be read',
    studyFirst: 'Choose the study below first, then the file.',
  },
};
