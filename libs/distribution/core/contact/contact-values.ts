import type { Locale } from '#kernel';
import type { CompanySize, Region, Source } from '../segment.js';
import type { RowFault } from './row-fault.js';

/** A value of a cell, or why there is none. */
export type Outcome<T> = { readonly value: T } | { readonly code: RowFault };

/** Cells are longer than anything that is meant: somebody pasted a document. */
export const MAX_CELL = 1_000;
const MAX_LABEL = 200;
const MAX_TAG = 40;
const MAX_TAGS = 20;

const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/gu;
const BLANK = /[\p{Cc}\p{Zs}]+/gu;

/** Most cells, in which nothing is to be changed. */
const PLAIN = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/u;

/**
 * Text as it is kept: line breaks are blanks, control and direction characters and blanks around it are gone, and half
 * a character (which a workbook can name by number) is the sign for an unreadable one.
 */
export function plainText(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell.toWellFormed().replaceAll(BLANK, ' ').replaceAll(CONTROL, '').trim();
}

const keyOf = (cell: string): string => plainText(cell).normalize('NFKC').toLowerCase();

/** Words that mean one of a few values, in the form of `keyOf`. */
type Words<T extends string> = ReadonlyMap<string, T>;
function words<T extends string>(table: Readonly<Record<T, readonly string[]>>): Words<T> {
  const pairs = Object.entries(table) as [T, readonly string[]][];
  return new Map(pairs.flatMap(([value, all]) => [value, ...all].map((word) => [word.toLowerCase(), value] as const)));
}

const SIZE_WORDS = words<CompanySize>({
  S: ['small', '小', '小型', '小微'],
  M: ['medium', '中', '中型'],
  L: ['large', '大', '大型'],
});
const REGION_WORDS = words<Region>({
  CN: ['china', '中国', '国内', '中国大陆', '境内'],
  INTL: ['international', 'global', 'overseas', '海外', '国际', '境外', '国外'],
});
const SOURCE_WORDS = words<Source>({
  independent: ['独立', '自主招募', '独立招募'],
  vendor_invited: ['vendor', 'vendor invited', 'vendor-invited', '厂商', '厂商邀请', '厂商推荐', '厂商提供'],
  partner: ['合作方', '合作伙伴'],
  community: ['社区', '社群'],
});
const LOCALE_WORDS = words<Locale>({
  'zh-CN': ['zh', 'cn', 'chinese', '中文', '简体中文', '汉语'],
  en: ['en-us', 'en-gb', 'english', '英文', '英语'],
});
export type ConsentBasis = 'consent' | 'contract' | 'legitimate_interest';
const BASIS_WORDS = words<ConsentBasis>({
  consent: ['yes', 'y', 'true', 'opt-in', '是', '同意', '已同意', '单独同意'],
  contract: ['合同', '履行合同', '合同约定'],
  legitimate_interest: ['legitimate interest', 'legitimate-interest', '正当利益', '合法利益'],
});

function member<T extends string>(cell: string, allowed: Words<T>): Outcome<T> {
  if (cell === '') return { code: 'missing' };
  const value = allowed.get(cell.toLowerCase()) ?? allowed.get(keyOf(cell));
  if (value !== undefined) return { value };
  return { code: plainText(cell) === '' ? 'missing' : 'not-allowed' };
}

export const readSize = (cell: string): Outcome<CompanySize> => member(cell, SIZE_WORDS);
export const readRegion = (cell: string): Outcome<Region> => member(cell, REGION_WORDS);
export const readSource = (cell: string): Outcome<Source> => member(cell, SOURCE_WORDS);
export const readLocale = (cell: string): Outcome<Locale> => member(cell, LOCALE_WORDS);
export const readBasis = (cell: string): Outcome<ConsentBasis> => member(cell, BASIS_WORDS);

/** A name, an organisation, a role: any text of up to 200 code units. Formulas are text like any other. */
export function readLabel(cell: string): Outcome<string> {
  const value = plainText(cell);
  if (value === '') return { code: 'missing' };
  return value.length > MAX_LABEL ? { code: 'too-long' } : { value };
}

/** The parts of a cell that lists several things: separated by comma, semicolon, bar, or their Chinese forms. */
export function listIn(cell: string): readonly string[] {
  const parts = cell.split(/[,;|，；、\n\r]/u).map(plainText);
  return [...new Set(parts.filter((part) => part !== ''))];
}

export function readTags(cell: string): Outcome<readonly string[]> {
  const value = listIn(cell);
  if (value.length > MAX_TAGS) return { code: 'too-many' };
  return value.some((tag) => tag.length > MAX_TAG) ? { code: 'too-long' } : { value };
}

const ZONE_WORDS: ReadonlyMap<string, string> = new Map([
  ['中国', 'Asia/Shanghai'],
  ['北京', 'Asia/Shanghai'],
  ['北京时间', 'Asia/Shanghai'],
  ['上海', 'Asia/Shanghai'],
  ['beijing', 'Asia/Shanghai'],
  ['china', 'Asia/Shanghai'],
]);
const ZONE_NAME = /^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$|^utc$/iu;

/** The canonical spelling of an IANA zone; null when there is none of that name. */
function canonicalZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Looking a zone up takes as long as reading a whole row, and lists name few; the same text has the same answer. */
const seenZones = new Map<string, string | null>();
const MAX_SEEN = 1_000;

/** An IANA zone in its canonical spelling. An offset is none: it says nothing about summer. */
export function readTimeZone(cell: string): Outcome<string> {
  const text = plainText(cell);
  if (text === '') return { code: 'missing' };
  const word = ZONE_WORDS.get(text.toLowerCase());
  if (word !== undefined) return { value: word };
  if (!ZONE_NAME.test(text)) return { code: 'not-a-time-zone' };
  const known = seenZones.get(text);
  const zone = known === undefined ? canonicalZone(text) : known;
  if (seenZones.size < MAX_SEEN) seenZones.set(text, zone);
  return zone === null ? { code: 'not-a-time-zone' } : { value: zone };
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]|$)/u;
/** Days since 1899-12-30, as spreadsheets store dates; from 1927 to 2119. */
const SERIAL = /^([1-7]\d{4})(?:\.\d+)?$/u;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A day as `YYYY-MM-DD`, from the ways in which people and spreadsheets write one with the year first. */
export function readDay(cell: string): Outcome<string> {
  const text = plainText(cell);
  if (text === '') return { code: 'missing' };
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) return { value: dayOf(SERIAL_EPOCH + Number(serial) * DAY_MS) };
  const [, year, month, day] = DAY.exec(text) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = new Date(time).getUTCDate() === Number(day) && new Date(time).getUTCMonth() === Number(month) - 1;
  return isReal ? { value: dayOf(time) } : { code: 'not-a-date' };
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
