import type { StaffRole } from '#account';

/** Looking at a draft as a respondent would, or asking what is wrong with it, stores nothing; but it is work. */
export const MAY_TRY_OUT: readonly StaffRole[] = ['admin', 'designer', 'analyst', 'runner'];
