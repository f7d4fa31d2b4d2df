import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion } from '../../../testing/a-definition.js';
import type { Definition } from '../../definition/definition.js';
import { propertiesAt } from './set-property.js';

const definition = aDefinition({
  elements: [aQuestion({ type: 'radiogroup', name: 'q1', choices: [1, 2] }), { type: 'html', name: 'unknown' }],
});

describe('properties of a place', () => {
  // The editor is drawn again when they change: another list each time draws it for ever.
  it.each([
    ['the questionnaire', ''],
    ['a page', '/pages/0'],
    ['a question', '/pages/0/elements/0'],
    ['a question of an unknown type', '/pages/0/elements/1'],
    ['a question that is gone', '/pages/0/elements/7'],
    ['a choice', '/pages/0/elements/0/choices/0'],
    ['nothing', '/nowhere/0'],
  ])('are the very same list for %s', (_, at) => {
    expect(propertiesAt(definition, at)).toBe(propertiesAt(definition, at));
  });

  it('are those of a page where there is none yet', () => {
    const empty: Definition = { ...definition, pages: [] };
    expect(propertiesAt(empty, '/pages/0/elements/0')).toBe(propertiesAt(empty, '/pages/0/elements/0'));
  });
});
