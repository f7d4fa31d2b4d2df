import type { StaffRole } from '#account';

/** Where somebody begins. Raters see no results, so the overview is not theirs. */
export const homeOf = (role: StaffRole): string => (role === 'rater' ? '/admin/probes/rate' : '/admin');
