import { syntaxTree } from '@codemirror/language';
import { type Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const MARKS: Readonly<Record<string, Decoration>> = {
  PropertyName: Decoration.mark({ class: 'fm-json-name' }),
  String: Decoration.mark({ class: 'fm-json-string' }),
  Number: Decoration.mark({ class: 'fm-json-number' }),
  True: Decoration.mark({ class: 'fm-json-number' }),
  False: Decoration.mark({ class: 'fm-json-number' }),
  Null: Decoration.mark({ class: 'fm-json-number' }),
};

function marksIn(view: EditorView): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end }) => {
        const mark = MARKS[name];
        if (mark && end > start) marks.push(mark.range(start, end));
      },
    });
  return Decoration.set(marks, true);
}

/** Colours of JSON by classes, so that they follow the page from light to dark. */
export const highlightJson = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marksIn(view);
    }

    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = marksIn(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
