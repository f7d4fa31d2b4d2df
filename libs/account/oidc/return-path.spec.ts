import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('the page to go to after logging in', () => {
  it.each(['/admin', '/admin/', '/admin/people', '/admin/probes/rate', '/admin/a-b_c/1'])('may be %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/admin//evil.example',
    '/adminer',
    '/admin/../b',
    '/admin?next=//evil.example',
    '/admin#x',
    '/admin/%2f%2fevil.example',
    'javascript:alert(1)',
    '/b/study',
    `/admin/${'a'.repeat(200)}`,
    '/admin\n',
  ])('is not %j', (path) => {
    expect(returnPath(path)).toBeUndefined();
  });
});
