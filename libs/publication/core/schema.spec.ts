import { describe, expect, it } from '@jest/globals';
import { exampleOf, fields, list, map, orNull, text, word } from './schema.js';

describe('a schema', () => {
  it('is also its example: every field once, every list with one entry', () => {
    const schema = fields({
      name: text('A name', 'aurora'),
      parts: list('Parts', fields({ id: text('One', 'D1') })),
      by: map('By', { type: 'number' }, { S: 1 }),
    });
    expect(exampleOf(schema)).toEqual({ name: 'aurora', parts: [{ id: 'D1' }], by: { S: 1 } });
    expect(exampleOf({ type: 'object' })).toEqual({});
  });

  it('that may be null keeps its words and has one more', () => {
    expect(orNull(word('A word', 'a', ['a', 'b']))).toMatchObject({ type: ['string', 'null'], enum: ['a', 'b', null] });
    expect(orNull(text('A text', 'a'))).not.toHaveProperty('enum');
  });

  it('asks for all fields but those that may be absent', () => {
    expect(fields({ a: text('A', 'a'), b: text('B', 'b') }, ['b'])).toMatchObject({
      required: ['a'],
      additionalProperties: false,
    });
  });
});
