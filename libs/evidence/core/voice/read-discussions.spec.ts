import { describe, expect, it } from '@jest/globals';
import { FINDING_LIMITS } from './finding.js';
import { readDiscussions } from './read-discussions.js';

const discussion = {
  title: 'Echo after the update',
  bodyText: 'Two days without an answer.',
  url: 'https://github.com/aurora/sdk/discussions/1',
  createdAt: '2026-10-03T08:00:00Z',
  author: { login: 'somebody' },
  comments: {
    nodes: [
      {
        bodyText: 'Same here.',
        url: 'https://github.com/aurora/sdk/discussions/1#discussioncomment-1',
        createdAt: '2026-10-04T08:00:00Z',
        replies: {
          nodes: [{ bodyText: 'Fixed in 4.2.', url: 'https://github.com/x', createdAt: '2026-10-05T08:00:00Z' }],
        },
      },
    ],
  },
};

describe('a GitHub Discussions export', () => {
  it.each([
    ['as the GraphQL API answers', { data: { repository: { discussions: { nodes: [discussion] } } } }],
    ['as a part of it', { discussions: { nodes: [discussion] } }],
    ['as a list', [discussion]],
  ])('gives every post, answer and reply %s, and nobody’s name', (_, content) => {
    const read = readDiscussions(content, 'aurora');
    expect(read?.rows.map(({ text, day }) => [text, day])).toEqual([
      ['Echo after the update\n\nTwo days without an answer.', '2026-10-03'],
      ['Same here.', '2026-10-04'],
      ['Fixed in 4.2.', '2026-10-05'],
    ]);
    expect(read?.rows[0]).toMatchObject({ vendor: 'aurora', kind: 'post', ground: 'public', url: discussion.url });
    expect(JSON.stringify(read)).not.toContain('somebody');
    expect(read?.shortened).toBe(0);
  });

  it('may come from the REST API', () => {
    const rest = {
      title: 'Late',
      body: 'Nobody.',
      html_url: 'https://github.com/d/1',
      created_at: '2026-10-03T08:00:00Z',
    };
    expect(readDiscussions([rest], 'aurora')?.rows).toMatchObject([
      { url: rest.html_url, day: '2026-10-03', text: 'Late\n\nNobody.' },
    ]);
  });

  it.each([
    ['text', 'x'],
    ['nothing', null],
    ['another object', { items: [] }],
    ['a maze', maze(9)],
  ])('is not %s', (_, content) => {
    expect(readDiscussions(content, 'aurora')).toBeNull();
  });

  it('keeps rows that are none for whoever judges rows', () => {
    expect(readDiscussions([7, { title: 'Only a title', comments: { nodes: 'none' } }], 'aurora')?.rows).toMatchObject([
      { text: '', day: undefined, url: undefined },
      { text: 'Only a title' },
    ]);
  });

  it.each([
    ['its last whole sentence', `${'A sentence. '.repeat(400)}tail`, /sentence\.…$/],
    ['its last whole word', 'word '.repeat(900), /word…$/],
    ['its end', 'x'.repeat(5_000), /^…$/],
  ])('cuts a long post after %s', (_, bodyText, end) => {
    const read = readDiscussions([{ ...discussion, title: undefined, comments: undefined, bodyText }], 'aurora');
    expect(read?.shortened).toBe(1);
    expect(read?.rows[0]?.text).toMatch(end);
    expect(read?.rows[0]?.text.length).toBeLessThanOrEqual(FINDING_LIMITS.text);
  });

  it('follows replies only so deep', () => {
    const deep = Array.from({ length: 20 }).reduce<object>(
      (inner) => ({ bodyText: 'x', replies: { nodes: [inner] } }),
      { bodyText: 'innermost' },
    );
    expect(readDiscussions([deep], 'aurora')?.rows.length).toBeLessThan(10);
  });
});

function maze(depth: number): unknown {
  return depth === 0 ? [] : { data: maze(depth - 1) };
}
