import type { Platform, ProductKind } from '#study/core';
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
