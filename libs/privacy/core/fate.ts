/** What an installation may hold of one person, in the order in which it is shown. */
export const SECTIONS = [
  'contact',
  'studies',
  'tags',
  'consents',
  'suppressions',
  'campaigns',
  'invitations',
  'mails',
  'returnedMails',
  'drafts',
  'answers',
  'waitingAnswers',
  'quotes',
  'linkActs',
  'tickets',
  'corrections',
  'imports',
  'waitingLists',
  'mentions',
  'vendorAccounts',
  'vendorStatements',
  'staffAccount',
  'staffActs',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** `reduce`: a row stays, and nothing in it says who it was. */
export const FATES = ['delete', 'unlink', 'reduce', 'keep'] as const;
export type Fate = (typeof FATES)[number];

const NOT_DELETED: Readonly<Partial<Record<SectionName, Fate>>> = {
  suppressions: 'reduce',
  vendorAccounts: 'reduce',
  vendorStatements: 'reduce',
  staffAccount: 'reduce',
  staffActs: 'keep',
};

/** What an erasure does with a part. `answers` says what becomes of answers that lead to the person. */
export function fateOf(section: SectionName, answers: 'erase' | 'unlink'): Fate {
  if (answers === 'unlink' && (section === 'answers' || section === 'quotes')) return 'unlink';
  return NOT_DELETED[section] ?? 'delete';
}
