import { describe, expect, it } from '@jest/globals';
import type { Definition } from '../../definition/definition.js';
import { openHistory, recordChange, redo, undo } from './history.js';

const version = (title: string): Definition => ({ title, pages: [] });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(version) as [Definition, Definition, Definition, Definition];

describe('a history', () => {
  it('goes back and forth, and stops at its ends', () => {
    const two = recordChange(recordChange(openHistory(a), b, 0), c, 10);
    expect(undo(two).present).toBe(b);
    expect(undo(undo(undo(two))).present).toBe(a);
    expect(redo(undo(undo(two))).present).toBe(b);
    expect(redo(two).present).toBe(c);
    expect(redo(undo(two))).toMatchObject({ present: c, future: [] });
  });

  it('forgets what was undone once something else is done', () => {
    const changed = recordChange(undo(recordChange(openHistory(a), b, 0)), c, 5);
    expect(redo(changed).present).toBe(c);
    expect(undo(changed).present).toBe(a);
  });

  it('takes letters typed one after the other for one step', () => {
    let typed = recordChange(openHistory(a), b, 0, 'title');
    typed = recordChange(typed, c, 900, 'title');
    expect(undo(typed).present).toBe(a);
    expect(undo(recordChange(typed, d, 2000, 'title')).present).toBe(c);
    expect(undo(recordChange(typed, d, 1000, 'other')).present).toBe(c);
    expect(undo(recordChange(typed, d, 1000)).present).toBe(c);
  });

  it('starts a new step after an undo', () => {
    const undone = undo(recordChange(recordChange(openHistory(a), b, 0), c, 1, 'title'));
    expect(undo(recordChange(undone, d, 2, 'title')).present).toBe(b);
  });

  it('notes nothing where nothing changed, and keeps 200 steps', () => {
    const open = openHistory(a);
    expect(recordChange(open, a, 0)).toBe(open);
    const long = Array.from({ length: 300 }, (_, index) => version(String(index))).reduce(
      (history, next, index) => recordChange(history, next, index * 5000),
      open,
    );
    expect(long.past).toHaveLength(200);
  });
});
