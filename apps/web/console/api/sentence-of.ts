import type { Locale } from '#kernel';
import { type Fault, Problem } from './problem.js';
import { faultSentence, problemSentence } from './problem.messages.js';

const UNEXPECTED = { 'zh-CN': '页面出错了：', en: 'This page has a fault: ' } as const;

/** Any error as a sentence for people: ours where the code is known, the server's title otherwise. */
export function sentenceOf(error: unknown, locale: Locale): string {
  if (error instanceof Problem) return problemSentence(error.code, locale) ?? error.title;
  return `${UNEXPECTED[locale]}${error instanceof Error ? error.message : String(error)}`;
}

/** A refusal of which only the code is known. */
export const sentenceOfCode = (code: string, locale: Locale): string => problemSentence(code, locale) ?? code;

export function sentenceOfFault({ message, code }: Fault, locale: Locale): string {
  return message ?? faultSentence(code, locale) ?? code;
}

/** What is wrong with the field at a JSON Pointer, or below it. */
export function fieldError(error: unknown, pointer: string, locale: Locale): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const fault = error.violations.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
  return fault && sentenceOfFault(fault, locale);
}

/** The faults that no field of a form shows, so that none is swallowed. */
export function faultsBeside(error: unknown, pointers: readonly string[]): readonly Fault[] {
  if (!(error instanceof Problem)) return [];
  const isShown = ({ pointer }: Fault) => pointers.some((own) => pointer === own || pointer.startsWith(`${own}/`));
  return error.violations.filter((fault) => !isShown(fault));
}
