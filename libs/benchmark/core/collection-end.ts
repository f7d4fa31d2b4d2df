import type { ReleaseDocument } from './release-document.js';

/**
 * Until when the answers of a release were given: to the end of its wave, or, while that is open, to its publication.
 * `at` is an ISO 8601 instant; `pointer` says where it stands in the document.
 */
export function collectionEnd({ wave, publishedAt }: Pick<ReleaseDocument, 'wave' | 'publishedAt'>) {
  return Date.parse(publishedAt) < Date.parse(wave.closesAt)
    ? { at: publishedAt, pointer: '/publishedAt' }
    : { at: wave.closesAt, pointer: '/wave/closesAt' };
}
