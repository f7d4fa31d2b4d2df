/** How a case differs here from what its corpus says, and why. Everything not named runs as it is written. */
export interface Deviation {
  readonly why: string;
  /** What is asserted instead. */
  readonly http: readonly number[];
  readonly problem: string;
}

const PEOPLE_COME_IN_LISTS =
  'People come in a list: its good rows are taken, a bad one is named with row and reason, and nobody is written to.';
const NAMED = { why: PEOPLE_COME_IN_LISTS, http: [200], problem: '' };
const NOT_AT_NIGHT =
  'Nobody is written to at 02:30, so such a plan is refused; what the schedule makes of a wall time that the clocks leave out or show twice is tested beside it.';

export const DEVIATIONS: Readonly<Record<string, Deviation>> = {
  'login-timing-unknown-user': {
    why: 'Who fails five times has to wait, whether there is such a person or not; both are told the same.',
    http: [401, 429],
    problem: 'rate-limited',
  },
  'vendor-filter-other': {
    why: 'Whose data it is follows from the key; a vendorId in the query is refused whatever it says.',
    http: [400],
    problem: 'query-invalid',
  },
  'token-of-other-survey': {
    why: 'A link names no survey: it is one invitation. A link made for another purpose is refused instead.',
    http: [404],
    problem: 'link-not-found',
  },
  'survey-link-get-100-scanners': {
    why: 'The first page shows whose service is asked about, so an unknown link is 404 instead of a static shell.',
    http: [200],
    problem: '',
  },
  'csv-nul-byte': {
    why: 'Whatever is wrong with a file is import-invalid; that it is no text stands beside it.',
    http: [422],
    problem: 'import-invalid',
  },
  'csv-gb18030': {
    why: 'What Chinese spreadsheets write is read as what it says, and the encoding is shown before anything is applied.',
    http: [201],
    problem: '',
  },
  'csv-utf16-bom': {
    why: 'The mark says how it is written, so it is read.',
    http: [201],
    problem: '',
  },
  'shell-path-nul': {
    why: 'Without a static shell a link that cannot be one is not there.',
    http: [404],
    problem: 'link-not-found',
  },
  'email-comma-list': NAMED,
  'email-idn-homograph': NAMED,
  'email-254-plus': NAMED,
  'email-ip-literal': NAMED,
  'name-crlf-subject': {
    why: 'Control characters are taken out of names; the header has one line and its reader is the one it is for.',
    http: [200],
    problem: '',
  },
  'schedule-in-dst-gap': { why: NOT_AT_NIGHT, http: [422], problem: 'schedule-invalid' },
  'schedule-in-dst-overlap': { why: NOT_AT_NIGHT, http: [422], problem: 'schedule-invalid' },
};
