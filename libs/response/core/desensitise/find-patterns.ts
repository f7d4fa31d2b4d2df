import type { Finding, SensitiveKind } from './sensitive-kind.js';

const TOP_LEVEL =
  'com|cn|net|org|io|dev|app|ai|cc|co|tech|cloud|site|top|xyz|info|biz|me|tv|hk|tw|jp|kr|sg|de|uk|fr|eu|us|in';
const LABEL =
  'app ?(?:id|key|secret|certificate)|sdk ?app ?id|api ?key|access ?key|secret ?key|secret|token|licen[cs]e(?: key)?|tenant(?: id)?|project ?id|user ?id|uid|room(?: ?id)?|channel(?: ?(?:id|name))?|device ?id|order(?: ?(?:no|number|id))?|ticket(?: ?(?:no|number|id))?|case(?: ?(?:no|number|id))?|contract(?: ?(?:no|number|id))?|密钥|令牌|订单(?:号)?|工单(?:号)?|合同(?:号|编号)?|账号|帐号|房间(?:号)?|频道(?:号|名)?|设备号|用户(?:ID|id|号)|项目(?:ID|id|号)';
const MESSENGER = '微信|weixin|wechat|wx|QQ|飞书|钉钉|企业微信|telegram|tg|skype|whatsapp|line|discord';

/** Shapes of what is not a word. Each is linear in the length of the text: no quantifier meets another of its kind. */
const PATTERNS: readonly (readonly [SensitiveKind, RegExp])[] = [
  ['url', /\b(?:https?|wss?|ftp|rtmps?|rtsp):\/\/[^\s<>"'，。；！？（）【】]{1,2000}/giu],
  [
    'url',
    new RegExp(
      `(?<![\\w@.-])(?:[a-z0-9-]{1,63}\\.){1,5}(?:${TOP_LEVEL})(?![\\w@-])(?:\\/[^\\s<>"'，。；！？（）【】]{0,500})?`,
      'giu',
    ),
  ],
  ['email', /[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/giu],
  [
    'email',
    /\b[a-z0-9._-]{2,64}(?:\s?(?:dot|点)\s?[a-z0-9_-]{1,32}){0,3}\s?[[(（]?\s?(?:at|艾特)\s?[\])）]?\s?[a-z0-9-]{2,63}\s?[[(（]?\s?(?:dot|点)\s?[\])）]?\s?[a-z]{2,24}\b/giu,
  ],
  // Labelled, of any shape with a digit: “AppID: 8f3a”, “工单号 20261101”.
  [
    'identifier',
    new RegExp(
      `(?<=(?<![a-z])(?:${LABEL})\\s?(?:[:：=#是为]|is)?\\s?#?)(?=[a-z_-]{0,40}\\d)[a-z0-9][a-z0-9_-]{2,64}`,
      'giu',
    ),
  ],
  ['identifier', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu],
  ['identifier', /\beyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]{0,2000}/gu],
  ['identifier', /\b(?=[a-z]{0,40}\d)(?=\d{0,40}[a-z])[a-z0-9]{16,128}\b/giu],
  ['identifier', /(?<![\d.])\d{17}[\dXx](?!\d)/gu],
  ['identifier', /(?<![\d.])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gu],
  ['phone', /(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/gu],
  ['phone', /(?<!\d)(?:0\d{2,3}[-\s]?|\(0\d{2,3}\)\s?)\d{7,8}(?:(?:转|-|\sext\.?\s?)\d{1,6})?(?!\d)/gu],
  ['phone', /(?<!\d)[48]00[-\s]?\d{3}[-\s]?\d{4}(?!\d)/gu],
  ['phone', /\+\d{1,3}(?:[-.\s]?\(?\d{2,4}\)?){2,4}(?!\d)/gu],
  ['phone', /(?<![\d.-])\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}(?![\d.-])/gu],
  ['phone', /[零〇幺一二三四五六七八九]{7,12}/gu],
  ['address', /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{1,5})?(?![\d.])/gu],
  ['address', /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,2}(?![\w:])/giu],
  [
    'handle',
    new RegExp(`(?<=(?:${MESSENGER})(?:号|群|账号|帐号| ?id)?\\s?[:：是]?\\s?)[a-z0-9][a-z0-9_-]{4,31}`, 'giu'),
  ],
  ['handle', /(?<![\w@.])@[a-z0-9_]{2,32}\b/giu],
  ['identifier', /(?<![\d.])\d{8,40}(?![\d.])/gu],
  // A code has a hyphen; a standard, a codec or a cipher with one is no secret.
  [
    'product',
    /\b(?!(?:UTF|AES|SHA|RSA|ISO|RFC|HTTP|TLS|VP|H|MPEG|MP|IPV?|COVID|GPT|ES|CVE|WCAG|USB|PCI|SOC|GB|ARM|X)-?\d)[A-Z]{1,6}-\d{2,8}[A-Z0-9]{0,8}\b/gu,
  ],
];

const LATIN_COMPANY =
  /(?:\b\p{Lu}[\p{L}\d&.-]{1,30}[ ,]{1,2}){1,4}(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Limited|PLC|Pty|B\.V|S\.A)\b\.?/gu;
/** The name in front of the legal form, back to where a sentence or a small word ends. */
const CHINESE_COMPANY =
  /(?<![\p{Script=Han}])(?:我们是|我司是|我们在|来自|我在|给|为|在|是|跟|和|与|向|找)?((?:(?!我们|他们|你们|贵|这家|那家|一家)[\p{Script=Han}A-Za-z0-9（）()·]){2,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司))/gu;

/** Addresses, numbers and codes that give somebody away, and companies by their legal form. */
export function findPatterns(text: string): Finding[] {
  const shapes = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length })),
  );
  const latin = [...text.matchAll(LATIN_COMPANY)].map((match) => company(match.index, match[0]));
  const chinese = [...text.matchAll(CHINESE_COMPANY)].map((match) =>
    company(match.index + match[0].length - match[1]!.length, match[1]!),
  );
  return [...shapes, ...latin, ...chinese];
}

const company = (from: number, name: string): Finding => ({ kind: 'company', from, to: from + name.length });
