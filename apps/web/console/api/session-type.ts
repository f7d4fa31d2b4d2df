export type StaffRole = 'admin' | 'designer' | 'analyst' | 'runner' | 'rater' | 'viewer' | 'auditor';

export interface Session {
  readonly email: string;
  readonly name?: string;
  readonly role: StaffRole;
  readonly csrfToken: string;
  readonly permissions: readonly string[];
  /** What the login waits for; it opens nothing else. */
  readonly waitsFor?: 'second-factor' | 'enrolment';
}

/** Why somebody logs in again: the session is over, or what is done asks for the password once more. */
export type LoginReason = 'ended' | 'confirm';

/** What somebody gives to prove who they are. */
export type Proof = { readonly password: string } | { readonly code: string } | 'passkey';
