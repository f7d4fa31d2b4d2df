import type { Locale, LocalizedText } from '#kernel';

export interface ChatTextFacts {
  readonly vendor: LocalizedText;
  readonly study: LocalizedText;
  readonly minutes: number;
  /** Last day to answer, `2026-12-31`. */
  readonly closesOn: string;
  readonly url: string;
}

/** A chat shows the beginning of a message only; in characters, the address not counted. */
const LONGEST_NAME = 60;

const WORDS: Readonly<Record<Locale, (facts: Omit<ChatTextFacts, 'vendor' | 'study'> & Named) => string>> = {
  'zh-CN': ({ vendor, study, minutes, closesOn, url }) =>
    `您用过 ${vendor} 的 SDK 吗？客服和技术支持怎么样？约 ${minutes} 分钟，只公布汇总，${closesOn} 截止（${study}）：${url}`,
  en: ({ vendor, study, minutes, closesOn, url }) =>
    `Do you use the SDK of ${vendor}? What is its support really like? About ${minutes} minutes, published as totals only, until ${closesOn} (${study}): ${url}`,
};

interface Named {
  readonly vendor: string;
  readonly study: string;
}

/** One line to be pasted into a chat, with the link at its end, where every chat finds it. */
export function chatText(facts: ChatTextFacts, locale: Locale): string {
  return WORDS[locale]({ ...facts, vendor: oneLine(facts.vendor[locale]), study: oneLine(facts.study[locale]) });
}

/** Names are written by people: nothing in them may break the line or look like another link. */
function oneLine(name: string): string {
  const line = name
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .replaceAll(/:\/\/|www\./giu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : line;
}
