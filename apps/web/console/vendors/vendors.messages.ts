import type { ImportOutcome, Platform, ProductKind } from '#study/core';
import type { Catalogue } from '../i18n/locale.js';

interface VendorsTexts {
  readonly title: string;
  readonly hint: (count: number) => string;
  readonly add: string;
  readonly import: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly showArchived: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly nothingFound: string;
  readonly clearSearch: string;
  readonly vendor: string;
  readonly products: string;
  readonly studies: string;
  readonly archived: string;
  readonly slug: string;
  readonly slugHint: string;
  readonly slugForm: string;
  readonly names: { readonly 'zh-CN': string; readonly en: string };
  readonly create: string;
  readonly save: string;
  readonly cancel: string;
  readonly created: string;
  readonly saved: string;
  readonly name: string;
  readonly edit: string;
  readonly editOne: (name: string) => string;
  readonly rename: string;
  readonly archive: string;
  readonly takeBack: string;
  readonly remove: string;
  readonly removeVendor: (name: string) => string;
  readonly removeVendorHint: string;
  readonly deleted: (name: string) => string;
  readonly archivedDone: (name: string) => string;
  readonly takenBack: (name: string) => string;
  readonly notDone: string;
  readonly noProducts: string;
  readonly noProductsHint: string;
  readonly addProduct: string;
  readonly editProduct: (name: string) => string;
  readonly product: string;
  readonly kind: string;
  readonly platforms: string;
  readonly noPlatforms: string;
  readonly usedIn: (count: number) => string;
  readonly kinds: Readonly<Record<ProductKind, string>>;
  readonly platformNames: Readonly<Record<Platform, string>>;
}

const PRODUCT_NAMES = {
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  flutter: 'Flutter',
  'react-native': 'React Native',
  unity: 'Unity',
  unreal: 'Unreal',
  electron: 'Electron',
} as const;

export const vendorsTexts: Catalogue<VendorsTexts> = {
  'zh-CN': {
    title: '厂商',
    hint: (count) => `共 ${count} 家`,
    add: '新建厂商',
    import: '从 CSV 导入',
    search: '搜索厂商',
    searchPlaceholder: '名称或标识',
    showArchived: '显示已归档',
    none: '还没有厂商',
    noneHint: '逐个新建，或者把厂商和产品放进一个 CSV 一次导入。',
    noneReadOnly: '管理员或问卷设计人员新建后会显示在这里。',
    nothingFound: '没有匹配的厂商',
    clearSearch: '清除搜索条件',
    vendor: '厂商',
    products: '产品',
    studies: '参加的研究',
    archived: '已归档',
    slug: '标识',
    slugHint: '用在公开地址和导入文件里，新建后不能改。',
    slugForm: '用小写字母、数字和连字符，以字母或数字开头，最多 63 个字符。',
    names: { 'zh-CN': '中文名称', en: '英文名称' },
    create: '新建',
    save: '保存',
    cancel: '取消',
    created: '厂商已新建',
    saved: '已保存',
    name: '名称',
    edit: '修改',
    editOne: (name) => `修改 ${name}`,
    rename: '改名',
    archive: '归档',
    takeBack: '取消归档',
    remove: '删除',
    removeVendor: (name) => `删除 ${name}？`,
    removeVendorHint: '没有被任何研究、密钥或答卷用到时会彻底删除；用到了就归档，已有的数据不变。',
    deleted: (name) => `已删除：${name}`,
    archivedDone: (name) => `已归档：${name}`,
    takenBack: (name) => `已取消归档：${name}`,
    notDone: '没有完成',
    noProducts: '还没有产品',
    noProductsHint: '加上产品后，研究可以指明问的是哪一个。',
    addProduct: '新建产品',
    editProduct: (name) => `修改产品 ${name}`,
    product: '产品',
    kind: '类型',
    platforms: '平台',
    noPlatforms: '未注明',
    usedIn: (count) => (count === 0 ? '没有参加研究' : `参加 ${count} 项研究`),
    kinds: {
      'conversational-ai': '对话式 AI',
      voice: '语音通话',
      'video-call': '视频通话',
      live: '直播',
      messaging: '即时消息',
      conference: '视频会议',
      other: '其他',
    },
    platformNames: {
      ...PRODUCT_NAMES,
      harmony: '鸿蒙',
      web: '网页',
      'mini-program': '小程序',
      embedded: '嵌入式',
      server: '服务端',
    },
  },
  en: {
    title: 'Vendors',
    hint: (count) => (count === 1 ? '1 in all' : `${count} in all`),
    add: 'New vendor',
    import: 'Import from CSV',
    search: 'Search vendors',
    searchPlaceholder: 'Name or identifier',
    showArchived: 'Show archived',
    none: 'No vendor yet',
    noneHint: 'Add them one by one, or put vendors and products into one CSV file and import it.',
    noneReadOnly: 'What administrators or designers add will be shown here.',
    nothingFound: 'No vendor matches',
    clearSearch: 'Clear the search',
    vendor: 'Vendor',
    products: 'Products',
    studies: 'Studies',
    archived: 'Archived',
    slug: 'Identifier',
    slugHint: 'Part of public addresses and of files to import; it cannot be changed later.',
    slugForm: 'Small letters, digits and hyphens, beginning with a letter or digit, at most 63.',
    names: { 'zh-CN': 'Name in Chinese', en: 'Name in English' },
    create: 'Create',
    save: 'Save',
    cancel: 'Cancel',
    created: 'The vendor is there',
    saved: 'Saved',
    name: 'Name',
    edit: 'Edit',
    editOne: (name) => `Edit ${name}`,
    rename: 'Rename',
    archive: 'Archive',
    takeBack: 'Take out of the archive',
    remove: 'Delete',
    removeVendor: (name) => `Delete ${name}?`,
    removeVendorHint:
      'It is gone for good if no study, key or answer uses it; otherwise it is archived and the data stays as it is.',
    deleted: (name) => `Deleted: ${name}`,
    archivedDone: (name) => `Archived: ${name}`,
    takenBack: (name) => `Out of the archive: ${name}`,
    notDone: 'Not done',
    noProducts: 'No product yet',
    noProductsHint: 'With products a study can say which one it asks about.',
    addProduct: 'New product',
    editProduct: (name) => `Edit product ${name}`,
    product: 'Product',
    kind: 'Kind',
    platforms: 'Platforms',
    noPlatforms: 'Not stated',
    usedIn: (count) => (count === 0 ? 'In no study' : count === 1 ? 'In 1 study' : `In ${count} studies`),
    kinds: {
      'conversational-ai': 'Conversational AI',
      voice: 'Voice call',
      'video-call': 'Video call',
      live: 'Live streaming',
      messaging: 'Messaging',
      conference: 'Video conferencing',
      other: 'Other',
    },
    platformNames: {
      ...PRODUCT_NAMES,
      harmony: 'HarmonyOS',
      web: 'Web',
      'mini-program': 'Mini program',
      embedded: 'Embedded',
      server: 'Server',
    },
  },
};

interface ImportTexts {
  readonly title: string;
  readonly hint: string;
  readonly file: string;
  readonly choose: string;
  readonly or: string;
  readonly paste: string;
  readonly columns: string;
  readonly columnHints: readonly (readonly [column: string, hint: string])[];
  readonly example: string;
  readonly downloadExample: string;
  readonly tooLarge: string;
  readonly notText: string;
  readonly check: string;
  readonly checked: string;
  readonly counts: (counts: Readonly<Record<ImportOutcome, number>>) => string;
  readonly row: string;
  readonly outcome: string;
  readonly problem: string;
  readonly outcomes: Readonly<Record<ImportOutcome, string>>;
  readonly onlyFaults: string;
  readonly blocked: string;
  readonly nothingToDo: string;
  readonly apply: (count: number) => string;
  readonly applied: string;
  readonly again: string;
  readonly back: string;
  readonly faults: Readonly<Record<string, string>>;
}

export const importTexts: Catalogue<ImportTexts> = {
  'zh-CN': {
    title: '导入厂商和产品',
    hint: '先试运行，看清每一行会怎样，再确认导入。有一行不对，就一行也不导入。',
    file: 'CSV 文件',
    choose: '选择文件…',
    or: '也可以直接粘贴：',
    paste: 'CSV 内容',
    columns: '列的说明',
    columnHints: [
      ['vendor', '厂商标识，小写字母、数字和连字符'],
      ['name_zh, name_en', '厂商的中文、英文名称'],
      ['product', '产品标识；没有产品就留空'],
      ['product_name_zh, product_name_en', '产品的中文、英文名称'],
      ['kind', '产品类型：conversational-ai、voice、video-call、live、messaging、conference、other'],
      ['platforms', '平台，用 | 分隔，例如 ios|android|web'],
    ],
    example: '示例',
    downloadExample: '下载示例文件',
    tooLarge: '文件太大，最多 500 KB。',
    notText: '这个文件不是 UTF-8 文本。请在表格软件里另存为“CSV UTF-8”。',
    check: '试运行',
    checked: '试运行结果',
    counts: ({ new: added, updated, unchanged, invalid }) =>
      `新增 ${added} 行，更新 ${updated} 行，不变 ${unchanged} 行，有误 ${invalid} 行`,
    row: '行',
    outcome: '结果',
    problem: '问题',
    outcomes: { new: '新增', updated: '更新', unchanged: '不变', invalid: '有误' },
    onlyFaults: '只看有误的行',
    blocked: '改好有误的行再导入；现在什么都没有写入。',
    nothingToDo: '全部一样，没有要导入的。',
    apply: (count) => `导入 ${count} 行`,
    applied: '已导入',
    again: '换一个文件',
    back: '返回厂商列表',
    faults: {
      missing: '没有填写',
      'invalid-slug': '标识只能用小写字母、数字和连字符',
      'too-long': '太长，最多 200 个字',
      'unseen-characters': '含有看不见的字符或换行',
      'not-allowed': '不在允许的范围内',
      'number-of-cells': '列数与表头不一致',
      duplicate: '与上面的某一行重复',
      'other-name-above': '同一厂商在上面用了别的名称',
      'missing-column': '缺少这一列',
      'unknown-column': '不认识这一列',
      'repeated-column': '这一列出现了两次',
      'not-csv': '不是有效的 CSV，可能少了一个引号',
      'no-rows': '只有表头，没有内容',
      'too-many-rows': '太多了，最多 2000 行',
    },
  },
  en: {
    title: 'Import vendors and products',
    hint: 'First a dry run shows what each row would do. If one row is wrong, none is imported.',
    file: 'CSV file',
    choose: 'Choose a file …',
    or: 'Or paste it:',
    paste: 'CSV content',
    columns: 'The columns',
    columnHints: [
      ['vendor', 'identifier of the vendor: small letters, digits, hyphens'],
      ['name_zh, name_en', 'name of the vendor in Chinese and English'],
      ['product', 'identifier of a product; empty for a vendor alone'],
      ['product_name_zh, product_name_en', 'name of the product in Chinese and English'],
      ['kind', 'conversational-ai, voice, video-call, live, messaging, conference or other'],
      ['platforms', 'parted by |, such as ios|android|web'],
    ],
    example: 'Example',
    downloadExample: 'Download an example',
    tooLarge: 'The file is too large; at most 500 kB.',
    notText: 'This file is not UTF-8 text. Save it as “CSV UTF-8” in your spreadsheet.',
    check: 'Dry run',
    checked: 'What would happen',
    counts: ({ new: added, updated, unchanged, invalid }) =>
      `New rows: ${added}, updated: ${updated}, unchanged: ${unchanged}, wrong: ${invalid}`,
    row: 'Row',
    outcome: 'Outcome',
    problem: 'Problem',
    outcomes: { new: 'New', updated: 'Updated', unchanged: 'Unchanged', invalid: 'Wrong' },
    onlyFaults: 'Wrong rows only',
    blocked: 'Mend the wrong rows first. Nothing has been written.',
    nothingToDo: 'Everything is there already.',
    apply: (count) => (count === 1 ? 'Import 1 row' : `Import ${count} rows`),
    applied: 'Imported',
    again: 'Another file',
    back: 'Back to the vendors',
    faults: {
      missing: 'is missing',
      'invalid-slug': 'may only have small letters, digits and hyphens',
      'too-long': 'is too long; at most 200 characters',
      'unseen-characters': 'holds invisible characters or a line break',
      'not-allowed': 'is not one of those allowed',
      'number-of-cells': 'has more or fewer cells than the header',
      duplicate: 'repeats a row above',
      'other-name-above': 'calls the vendor otherwise than a row above',
      'missing-column': 'this column is missing',
      'unknown-column': 'nobody knows this column',
      'repeated-column': 'this column is there twice',
      'not-csv': 'is not CSV; perhaps a quotation mark is missing',
      'no-rows': 'holds a header and nothing else',
      'too-many-rows': 'holds too much; at most 2000 rows',
    },
  },
};
