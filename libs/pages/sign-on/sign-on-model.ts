/** The way to single sign-on, as the login shows it. */
export interface SignOnWay {
  /** What the issuer is called. */
  readonly label: string;
  /** Where to go afterwards, a path of ours. */
  readonly next?: string | undefined;
  /** False: there is no other way in. */
  readonly hasPassword: boolean;
}
