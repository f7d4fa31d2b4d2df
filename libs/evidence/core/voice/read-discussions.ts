import { FINDING_LIMITS } from './finding.js';

/** A post of a discussion as a row of findings; who wrote it is not taken over. */
export interface DiscussionRow {
  readonly vendor: string;
  readonly kind: 'post';
  readonly ground: 'public';
  readonly source: string;
  readonly url: unknown;
  readonly day: unknown;
  readonly text: string;
}

export interface Discussions {
  readonly rows: readonly DiscussionRow[];
  /** Posts that were longer than a finding may be and were cut. */
  readonly shortened: number;
}

const SOURCE = 'GitHub Discussions';
const DEEPEST = 6;
const MOST_POSTS = 5_001;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Posts of a GitHub Discussions export about one vendor, answers and replies included: what the GraphQL API answers
 * (`{data: {repository: {discussions: {nodes: […]}}}}`, or any part of it down to the list), or a list as the REST API
 * gives it (`html_url`, `body`, `created_at`). Null where it is neither. What a row lacks is found by whoever reads the
 * rows. Source of the shapes: GitHub’s GraphQL object `Discussion` and its REST twin.
 */
export function readDiscussions(content: unknown, vendor: string): Discussions | null {
  const nodes = nodesIn(content, 0);
  if (nodes === null) return null;
  const posts = nodes.flatMap((node) => postsOf(node, 0)).slice(0, MOST_POSTS);
  const rows = posts.map((post) => rowOf(post, vendor));
  return { rows: rows.map(({ row }) => row), shortened: rows.filter(({ isShortened }) => isShortened).length };
}

/** The list of discussions, which lies under the names of what was asked for. */
function nodesIn(content: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(content)) return content;
  if (!isNode(content) || depth > DEEPEST) return null;
  for (const name of ['data', 'repository', 'discussions', 'nodes']) {
    if (name in content) return nodesIn(content[name], depth + 1);
  }
  return null;
}

function postsOf(node: unknown, depth: number): Node[] {
  if (!isNode(node) || depth > DEEPEST) return [isNode(node) ? node : {}];
  const below = ['comments', 'replies'].flatMap((name) => {
    const list = isNode(node[name]) ? node[name]['nodes'] : undefined;
    return Array.isArray(list) ? (list as unknown[]).flatMap((one) => postsOf(one, depth + 1)) : [];
  });
  return [node, ...below];
}

function rowOf(node: Node, vendor: string): { readonly row: DiscussionRow; readonly isShortened: boolean } {
  const created = node['createdAt'] ?? node['created_at'];
  const words = [node['title'], node['bodyText'] ?? node['body']].filter((part) => typeof part === 'string');
  const whole = words.join('\n\n').trim();
  const text = whole.length > FINDING_LIMITS.text ? shortened(whole) : whole;
  const day = typeof created === 'string' ? created.slice(0, 10) : undefined;
  const row = {
    vendor,
    kind: 'post',
    ground: 'public',
    source: SOURCE,
    url: node['url'] ?? node['html_url'],
    day,
    text,
  };
  return { row: row as DiscussionRow, isShortened: text !== whole };
}

/** Up to the last whole sentence or line that fits, so that no number or name is cut where masks would no longer know it. */
function shortened(text: string): string {
  const start = text.slice(0, FINDING_LIMITS.text - 1);
  const ends = [...start.matchAll(/[。！？!?\n]|\.(?=\s)/gu)].map(({ index }) => index + 1);
  return `${start.slice(0, ends.at(-1) ?? start.search(/\S*$/u)).trimEnd()}…`;
}
