import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAIL_VARIABLES, parseTemplate, variablesOf } from './template.js';

describe('parseTemplate', () => {
  it('finds variables, with and without spaces, and keeps the text between them', () => {
    expect(parseTemplate('Hello {{name}}, {{ vendors }}!')).toEqual({
      pieces: [
        { kind: 'text', text: 'Hello ' },
        { kind: 'variable', name: 'name' },
        { kind: 'text', text: ', ' },
        { kind: 'variable', name: 'vendors' },
        { kind: 'text', text: '!' },
      ],
      unknown: [],
      isBroken: false,
    });
  });

  it('names what is no variable', () => {
    expect(parseTemplate('{{password}}{{constructor}}{{}}').unknown).toEqual(['password', 'constructor', '']);
  });

  it.each(['{{name', 'name}}', '{{{{name}}', '{{#if name}} {{'])('calls %s broken', (template) => {
    expect(parseTemplate(template).isBroken).toBe(true);
  });

  it('does not mind single braces', () => {
    expect(parseTemplate('{name} } {')).toMatchObject({ unknown: [], isBroken: false });
  });

  it('loses nothing of a template', () => {
    const part = fc.oneof(
      fc.constantFrom(...MAIL_VARIABLES).map((name) => `{{${name}}}`),
      fc.string().map((text) => text.replaceAll(/[{}]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { pieces } = parseTemplate(parts.join(''));
        const again = pieces.map((piece) => (piece.kind === 'text' ? piece.text : `{{${piece.name}}}`));
        expect(again.join('')).toBe(parts.join(''));
      }),
    );
  });
});

describe('variablesOf', () => {
  it('names each variable once', () => {
    expect([...variablesOf(parseTemplate('{{name}} {{vendors}} {{name}}'))]).toEqual(['name', 'vendors']);
  });
});
