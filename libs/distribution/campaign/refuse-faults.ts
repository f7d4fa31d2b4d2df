import type { Violation } from '#kernel';
import { distributionErrors } from '../core/index.js';

/** Refuses a plan with faults. The first kind of them gives the refusal its name; all of them are in it. */
export function refuseFaults(faults: readonly Violation[]): void {
  if (faults.length === 0) return;
  const isAbout = (part: string): boolean => faults.some(({ pointer }) => pointer.startsWith(part));
  if (isAbout('/timing')) throw distributionErrors.scheduleInvalid(faults);
  throw isAbout('/content') ? distributionErrors.templateInvalid(faults) : distributionErrors.campaignInvalid(faults);
}
