import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { nonce } from '../shell/nonce.js';
import { changeTo } from './change-to.js';
import { completeJson, type CompletionWords } from './complete-json.js';
import './json-editor.css';
import { highlightJson } from './highlight-json.js';
import { type LintWords, lintJson } from './lint-json.js';
import type { Rubric } from '#scoring';

/** What the page may do with the editor. */
export interface JsonEditorHandle {
  readonly state: () => EditorState | undefined;
  /** Shows another text; what stays the same keeps its place on screen. */
  readonly show: (text: string) => void;
  readonly goTo: (position: number) => void;
}

interface JsonEditorProps {
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly rubric: Rubric | undefined;
  readonly words: CompletionWords & LintWords & { readonly phrases: Readonly<Record<string, string>> };
  readonly onChange: (text: string) => void;
  readonly onApply: () => void;
  readonly handle: Ref<JsonEditorHandle>;
}

const LINT_AFTER = 400;

/** A text editor for JSON. Tab leaves it, as it leaves every field. */
export function JsonEditor({ text, label, readOnly, rubric, words, onChange, onApply, handle }: JsonEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const settings = useRef(new Compartment());
  // What the editor calls is what the last drawing handed over.
  const calls = useRef({ onChange, onApply });
  useEffect(() => {
    calls.current = { onChange, onApply };
  });
  const first = useRef({ text, label, readOnly, rubric, words });

  useEffect(() => {
    if (!place.current) return undefined;
    const { text: doc, ...rest } = first.current;
    const editor = new EditorView({
      parent: place.current,
      doc,
      extensions: [...always(() => calls.current), settings.current.of(settingsOf(rest))],
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: settings.current.reconfigure(settingsOf({ label, readOnly, rubric, words })),
    });
  }, [label, readOnly, rubric, words]);

  useImperativeHandle(handle, () => ({
    state: () => view.current?.state,
    show: (next) => view.current?.dispatch({ changes: changeTo(view.current.state.doc.toString(), next) }),
    goTo: (position) => {
      view.current?.dispatch({ selection: { anchor: position }, scrollIntoView: true });
      view.current?.focus();
    },
  }));
  return <div ref={place} className="fm-json" />;
}

interface Calls {
  readonly onChange: (text: string) => void;
  readonly onApply: () => void;
}

function always(calls: () => Calls): Extension[] {
  const apply = () => {
    calls().onApply();
    return true;
  };
  return [
    nonce === '' ? [] : EditorView.cspNonce.of(nonce),
    lineNumbers(),
    history(),
    foldGutter({ openText: '▾', closedText: '▸' }),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    json(),
    highlightJson,
    lintGutter(),
    EditorView.lineWrapping,
    keymap.of([
      { key: 'Mod-Enter', run: apply },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) calls().onChange(state.doc.toString());
    }),
  ];
}

type Settings = Pick<JsonEditorProps, 'label' | 'readOnly' | 'rubric' | 'words'>;

function settingsOf({ label, readOnly, rubric, words }: Settings): Extension[] {
  return [
    EditorState.readOnly.of(readOnly),
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    linter((view) => lintJson(view.state, rubric, words), { delay: LINT_AFTER }),
    autocompletion({ override: [(context) => completeJson(context, words)], icons: false }),
  ];
}
