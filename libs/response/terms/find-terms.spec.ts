import { beforeAll, describe, expect, it } from '@jest/globals';
import { findTerms } from './find-terms.js';
import { openSegmenter, plainSegmenter, type Segmenter } from './segmenter.js';

const NO_NAMES = new Set<string>();

describe.each([
  ['jieba', openSegmenter],
  ['the runtime alone', async () => plainSegmenter()],
])('terms found with %s', (_, open) => {
  let segment: Segmenter;
  const terms = (text: string, names: ReadonlySet<string> = NO_NAMES) => findTerms(segment, [text], names);

  beforeAll(async () => {
    segment = await open();
  });

  it.each([
    ['words of the trade whole', '工程师很懂行，没有架子，回声消除调得好', ['懂行', '没有架子', '回声消除']],
    ['negations as pairs', '回复不专业，也不够及时', ['不 专业', '不 及时']],
    ['a negation across a degree', '文档不太清晰', ['不 清晰']],
    ['English words', 'Responsive engineers, documentation is outdated', ['responsive', 'documentation', 'outdated']],
    ['English negations', 'They are not really helpful and never proactive', ['not helpful', 'not proactive']],
    ['short negations', "The docs aren't complete", ['not complete']],
    ['both languages in one text', 'SDK 接入文档 great quality', ['sdk', '接入文档', 'great', 'quality']],
  ])('are %s', (__, text, expected) => {
    expect(terms(text)).toEqual(expect.arrayContaining(expected));
  });

  it('do not reach over the end of a clause', () => {
    expect(terms('not cheap. Helpful')).toEqual(['helpful', 'not cheap']);
  });

  it.each([
    ['a link', 'see https://example.com/secret-page and www.example.com/hidden'],
    ['an address', 'write to wang.xiaoming@customer.example please'],
    ['a number', '电话 138 0013 8000 或 +86-10-1234-5678'],
    ['a handle', '@zhangsan 负责'],
    ['a name inside a sentence', 'we talked to Alexander Reed again'],
  ])('never hold %s', (__, text) => {
    expect(terms(text).join(' ')).not.toMatch(/example|secret|hidden|wang|\d|zhangsan|alexander|reed/i);
  });

  it('leave out names that are known, such as the vendor’s', () => {
    expect(terms('aurora is responsive', new Set(['aurora']))).toEqual(['responsive']);
  });

  it('turn what is negated into something else than what is not', () => {
    expect(terms('专业')).toEqual(['专业']);
    expect(terms('不专业')).not.toContain('专业');
  });

  it('are each there once, in one order, and not without end', () => {
    expect(terms('fast fast slow fast')).toEqual(['fast', 'slow']);
    const letters = 'abcdefghij';
    const many = Array.from({ length: 80 }, (__, n) => `word${letters[n % 10]}${letters[Math.floor(n / 10)]}`);
    expect(terms(many.join(' '))).toHaveLength(40);
  });
});

describe('terms found with jieba', () => {
  it('never hold the name of a person', async () => {
    const segment = await openSegmenter();
    expect(findTerms(segment, ['王小明工程师很专业，李建国也很负责'], NO_NAMES)).toEqual(
      expect.not.arrayContaining(['王小明', '李建国', '小明', '建国']),
    );
  });
});
