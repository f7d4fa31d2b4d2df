/** What kind of answer a route gives, and so what its headers have to be. */
export type AnswerKind =
  /** Data that belongs to somebody: kept by nobody, read by no other site. */
  | 'own-data'
  /** Data for everyone, which programs on other sites may read. */
  | 'public-data'
  /** Data without a person that other sites have no business with. */
  | 'plain-data'
  /** A page behind a login, or the way to it. */
  | 'own-page'
  /** A page that everyone may see. */
  | 'public-page'
  /** A page behind a personal link or a campaign's. */
  | 'link-page'
  /** What others show on a page of their own, in a frame. */
  | 'frame'
  /** A picture that others show on a page of their own. */
  | 'picture'
  /** Files that are the same for everyone. */
  | 'file';

interface Row {
  readonly kind: AnswerKind;
  /** The first parts of the paths, exactly. */
  readonly under: string;
  readonly names: string;
}

/** Every route stands here once. One that does not has headers that nobody has thought about. */
export const HEADER_TABLE: readonly Row[] = [
  {
    kind: 'own-data',
    under: '/v1/admin/',
    names: `api-keys audit audit-status audit.csv campaigns channels contacts corrections delivery exports holidays
      invitations open-links organisations outbox privacy probe-ratings probes quarantine questionnaires quotas quotes
      releases reports responses rubrics segments sign-on studies users vendor-replies vendors waves`,
  },
  {
    kind: 'own-data',
    under: '/v1/auth/',
    names: 'accept factors login logout oidc passkey passkeys renewal session me security second-factor',
  },
  {
    kind: 'own-data',
    under: '/v1/vendor/',
    names: 'benchmarks corrections keys me people progress replies security ticket-facts tickets webhooks',
  },
  {
    kind: 'own-data',
    under: '/v1/respond/',
    names: 'draft open submit ticket withdraw withdraw-quotes',
  },
  { kind: 'own-data', under: '/v1/', names: 'respond csp-reports' },
  { kind: 'own-data', under: '/v1/hooks/', names: 'mail' },
  { kind: 'public-data', under: '/v1/', names: 'benchmarks studies openapi.json' },
  { kind: 'public-data', under: '/v1/benchmarks/{study}/', names: '{wave}' },
  { kind: 'picture', under: '/badge/', names: '{study}' },
  { kind: 'plain-data', under: '/.well-known/', names: 'jwks.json ticket-keys' },
  { kind: 'plain-data', under: '/health/', names: 'live ready' },
  { kind: 'plain-data', under: '/', names: 'metrics' },
  {
    kind: 'own-page',
    under: '/admin/',
    names: `accept answers audit break-glass campaigns channels confirm contacts corrections keys links login logout outbox people
      previews privacy probes quarantine questionnaires quotes releases reports reset rubrics security studies
      ticket-facts tickets vendors voices waves`,
  },
  {
    kind: 'own-page',
    under: '/vendor/',
    names: `accept badge confirm corrections keys login logout passkey people progress quotes replies reset security
      ticket-facts webhooks`,
  },
  { kind: 'own-page', under: '/', names: 'admin vendor' },
  { kind: 'public-page', under: '/', names: 'b docs' },
  { kind: 'public-page', under: '/b/', names: '{study}' },
  { kind: 'picture', under: '/b/{study}/{wave}/', names: 'og.png' },
  { kind: 'file', under: '/b/{study}/{wave}/', names: 'report.md' },
  { kind: 'public-page', under: '/problems/', names: '{code}' },
  { kind: 'link-page', under: '/s/', names: '{token}' },
  { kind: 'link-page', under: '/o/', names: '{slug}' },
  { kind: 'link-page', under: '/u/', names: '{token}' },
  { kind: 'public-page', under: '/t/', names: '{key}' },
  { kind: 'public-page', under: '/', names: 'r resume' },
  { kind: 'public-page', under: '/r/', names: 'check quotes withdraw' },
  { kind: 'frame', under: '/embed/', names: 'b s o' },
  { kind: 'file', under: '/assets/', names: '{file}' },
];

/** Names that stand for themselves alone: what lies below them has a row of its own. */
const WHOLE = new Set(['/', '/v1/']);

/** The kind of a route, by the longest beginning of its path that has a row; undefined: it has none. */
export function answerKindOf(path: string): AnswerKind | undefined {
  if (path === '/') return 'public-page';
  const fits = HEADER_TABLE.flatMap(({ kind, under, names }) =>
    names.split(/\s+/).flatMap((name) => {
      const start = `${under}${name}`;
      const isBelow = !WHOLE.has(under) && path.startsWith(`${start}/`);
      return path === start || isBelow ? [{ kind, length: start.length }] : [];
    }),
  );
  return fits.toSorted((one, other) => other.length - one.length)[0]?.kind;
}
