import type { EnvironmentReader } from './environment.js';
import { hostNames, matching, oneOf, urlOf, words, yesOrNo } from './values.js';

/** An issuer of the operator's choice that says who somebody is (OpenID Connect). */
export interface SignOn {
  /** Exactly as the issuer names itself in its documents and tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button at the login says. */
  readonly label: string;
  /** Whose addresses may ask to be let in; empty: all that an account has. */
  readonly domains: readonly string[];
  /** Whether the issuer is trusted to ask for a second factor, or has to say in `amr` or `acr` that it did. */
  readonly secondFactor: 'trusted' | 'said';
  /** Values of `acr` that mean a second factor. */
  readonly acrValues: readonly string[];
  /** The issuer stands in a network of the operator's own, at an address that is not public. */
  readonly isPrivate: boolean;
}

export interface SignOnSettings {
  readonly signOn: SignOn | undefined;
  /** False: members of the staff come in by single sign-on alone, and by an operator's link when it is away. */
  readonly staffPasswordLogin: boolean;
}

const text = (raw: string): string => raw;

export function signOnSettings(reader: EnvironmentReader): SignOnSettings {
  const issuer = reader.optional('OIDC_ISSUER', urlOf('https:', 'http:'));
  const staffPasswordLogin = reader.read('STAFF_PASSWORD_LOGIN', yesOrNo, 'true');
  reader.require(
    staffPasswordLogin || issuer !== undefined,
    'STAFF_PASSWORD_LOGIN may be off only where OIDC_ISSUER is set',
  );
  return { signOn: issuer === undefined ? undefined : signOn(reader, issuer), staffPasswordLogin };
}

const hostOf = (issuer: string): string => new URL(issuer).hostname;

function signOn(reader: EnvironmentReader, issuer: string): SignOn {
  return {
    issuer,
    clientId: reader.read('OIDC_CLIENT_ID', matching(/^[\x21-\x7e]{1,255}$/)),
    clientSecret: reader.secret('OIDC_CLIENT_SECRET', text),
    label: reader.read('OIDC_LABEL', matching(/^[^\p{Cc}]{1,60}$/u), hostOf(issuer)),
    domains: reader.optional('OIDC_EMAIL_DOMAINS', hostNames) ?? [],
    secondFactor: reader.read('OIDC_SECOND_FACTOR', oneOf('trusted', 'said'), 'trusted'),
    acrValues: reader.optional('OIDC_ACR_VALUES', words) ?? [],
    isPrivate: reader.read('OIDC_PRIVATE_NETWORK', yesOrNo, 'false'),
  };
}
