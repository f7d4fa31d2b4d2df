import { describe, expect, it } from '@jest/globals';
import { modeChange } from './mode-change.js';

describe('a change of what answers are tied to', () => {
  const breaking = { id: 'mode-changed', kind: 'mode-changed', label: 'breaking', bridgeable: true };

  it('ends the series', () => {
    expect(modeChange('confidential', 'anonymous', {})).toEqual([
      { ...breaking, before: 'confidential', after: 'anonymous' },
    ]);
  });

  it('does not where somebody says why not', () => {
    expect(modeChange('anonymous', 'strict', { 'mode-changed': ' same promise ' })).toMatchObject([
      { label: 'cosmetic', bridge: 'same promise' },
    ]);
    expect(modeChange('anonymous', 'strict', { 'mode-changed': ' ' })).toMatchObject([{ label: 'breaking' }]);
  });

  it('is none where nothing changes', () => {
    expect(modeChange('strict', 'strict', { 'mode-changed': 'why' })).toEqual([]);
  });
});
