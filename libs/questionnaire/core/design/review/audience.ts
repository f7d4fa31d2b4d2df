import type { Definition } from '../../definition/definition.js';
import { flatten } from '../../definition/flatten.js';

/** Which question a text belongs to, and whether anybody can come to see it. */
export interface Audience {
  questionAround(pointer: string): string | undefined;
  /** What is in no question is always seen. */
  isReachable(pointer: string): boolean;
}

const ELEMENT = /^\/pages\/\d+(?:\/elements\/\d+)+/;

export function audienceOf(definition: Definition, reachable?: ReadonlySet<string>): Audience {
  const names = new Map(flatten(definition).map(({ question, pointer }) => [pointer, question.name]));
  const questionAround = (pointer: string): string | undefined => names.get(ELEMENT.exec(pointer)?.[0] ?? '');
  return {
    questionAround,
    isReachable(pointer) {
      const question = questionAround(pointer);
      return question === undefined || !reachable || reachable.has(question);
    },
  };
}
