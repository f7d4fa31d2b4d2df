import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];
type Item = Paths[string];
type Operation = NonNullable<Item['get']>;
type Answers = Operation['responses'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

interface Place {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const isGuarded = ({ operation }: Place): boolean => (operation.security ?? []).length > 0;
const takesBody = ({ method }: Place): boolean => method !== 'get';
const isCounted = ({ path }: Place): boolean => /^\/v1\/(respond|auth|vendor|hooks)(\/|$)/.test(path);
const namesThing = ({ path, operation }: Place): boolean =>
  path.includes('{') ||
  /^\/v1\/(respond|vendor|hooks)/.test(path) ||
  operation.requestBody !== undefined ||
  asksByName(operation);
const asksByName = ({ parameters = [] }: Operation): boolean =>
  parameters.some((one) => 'in' in one && one.in === 'query' && /(Id|study|wave|campaign)$/i.test(one.name));

const namesVersion = ({ operation: { parameters = [], responses } }: Place): boolean =>
  ['412', '428'].some((status) => status in responses) ||
  parameters.some((one) => 'in' in one && one.in === 'header' && one.name.toLowerCase() === 'if-match');
const isSilent = ({ operation }: Place): boolean =>
  !Object.keys(operation.responses).some((status) => /^[23]/.test(status));

/** What any route may answer for reasons that are not its own, and when. */
const COMMON: readonly (readonly [status: string, description: string, applies: (place: Place) => boolean])[] = [
  ['204', 'Done', isSilent],
  ['400', 'malformed-request, query-invalid or what else cannot be read', () => true],
  ['401', 'unauthorized: without a session or a key that is valid', isGuarded],
  ['403', 'forbidden, insufficient-scope or csrf', isGuarded],
  ['404', 'Nothing that the caller may see is at this address', namesThing],
  ['412', 'changed-since: somebody has changed it since it was read', namesVersion],
  ['413', 'payload-too-large', takesBody],
  ['415', 'unsupported-media-type', takesBody],
  ['422', 'not-consistent: it does not fit what is stored', (place) => place.operation.requestBody !== undefined],
  ['428', 'precondition-required: If-Match must name the version that is changed', namesVersion],
  ['429', 'rate-limited; `Retry-After` says how many seconds to wait', isCounted],
  ['503', 'dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait', () => true],
];

function withProblems(answers: Answers): Answers {
  const all = Object.entries(answers).map(([status, answer]) => {
    const isBare = Number(status) >= 400 && answer !== undefined && !('content' in answer) && !('$ref' in answer);
    return [status, isBare ? { ...answer, content: PROBLEM } : answer] as const;
  });
  return Object.fromEntries(all);
}

function complete(place: Place): Operation {
  const own = place.operation.responses;
  const missing = COMMON.filter(([status, , applies]) => !(status in own) && applies(place));
  const common = Object.fromEntries(missing.map(([status, description]) => [status, { description }]));
  return { ...place.operation, responses: withProblems({ ...own, ...common }) };
}

/**
 * Paths whose every operation names what it may answer besides its own: refusals that guards, readers of bodies and
 * the framework make, each in the form of all problems.
 */
export function withCommonAnswers(paths: Paths): Paths {
  const all = Object.entries(paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, complete({ path, method, operation })] as const] : [];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }] as const;
  });
  return Object.fromEntries(all);
}
