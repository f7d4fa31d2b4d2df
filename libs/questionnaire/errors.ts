import { DomainError, type Violation } from '#kernel';

/** What somebody saved in the meantime: enough to say who and when, and to ask for it. */
export interface NewerDraft {
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

export interface HeldLock {
  readonly holder: string;
  readonly since: Date;
  readonly expiresAt: Date;
}

/** A violation with a sentence in the language that was asked for. */
export interface Explained extends Violation {
  readonly message?: string;
}

export const definitionInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'definition-invalid', 'The questionnaire cannot be published as it is', { errors });
export const versionNotFound = () =>
  new DomainError('not-found', 'not-found', 'There is no such version of a questionnaire');
export const questionnaireNotFound = () => new DomainError('not-found', 'not-found', 'There is no such questionnaire');
export const templateNotFound = () => new DomainError('not-found', 'not-found', 'There is no such template');
export const revisionNotFound = () =>
  new DomainError('not-found', 'not-found', 'There is no such revision of the draft, or no longer');
/** The first save wins; the other keeps what it has and reads the newer draft. Nothing of it was stored. */
export const draftChanged = (current: NewerDraft) => {
  const extra = { current };
  return new DomainError(
    'changed-since',
    'draft-changed',
    'Somebody saved this draft in the meantime',
    extra as object,
  );
};
export const draftLocked = (lock: HeldLock) => {
  const extra = { lock };
  return new DomainError('conflict', 'draft-locked', 'Somebody else is editing this draft', extra as object);
};
export const versionConflict = () =>
  new DomainError('conflict', 'version-conflict', 'Somebody published another version at the same moment');
export const notPublishable = (errors: readonly Explained[]) =>
  new DomainError('invalid', 'not-publishable', 'The draft cannot be published as it is', { errors });
export const lintTimeout = () =>
  new DomainError('invalid', 'lint-timeout', 'The questionnaire takes too long or too much memory to be checked', {
    errors: [{ pointer: '/definition', code: 'lint-timeout' }],
  });
export const checksBusy = () =>
  new DomainError('unavailable', 'checks-busy', 'Too many questionnaires are being checked at the moment', {
    retryAfter: 2,
  });
export const importInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'import-invalid', 'The file cannot be imported', { errors });
