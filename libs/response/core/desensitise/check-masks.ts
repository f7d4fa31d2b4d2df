import type { Violation } from '#kernel';
import type { Finding } from './sensitive-kind.js';

/** Why these passages cannot be the masks of a text: they must lie in it, in order, apart and around whole characters. */
export function checkMasks(text: string, masks: readonly Finding[]): Violation[] {
  return masks.flatMap((mask, at) => {
    const last = masks[at - 1]?.to ?? 0;
    const isWithin = mask.from >= last && mask.from < mask.to && mask.to <= text.length;
    const isWhole = !isInsidePair(text, mask.from) && !isInsidePair(text, mask.to);
    return isWithin && isWhole
      ? []
      : [{ pointer: `/masks/${at}`, code: isWithin ? 'inside-character' : 'not-in-text' }];
  });
}

const isInsidePair = (text: string, at: number): boolean =>
  at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
