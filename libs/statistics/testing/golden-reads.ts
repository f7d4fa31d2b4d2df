import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { type GoldenCase, goldenCases } from './golden.js';

/** Which cases of which vector files the code of a spec takes out, told from its text. */
export type GoldenReads = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Follows the two ways to read vectors: `goldenCases(file)`, all of it or through `.filter(…)` of names and inputs,
 * and `goldenCase(file, start)`, where a start that is no literal is one of the spec's texts. Cases that are only
 * counted are not read.
 */
export function goldenReads(spec: string): GoldenReads {
  const source = ts.createSourceFile(spec, readFileSync(spec, 'utf8'), ts.ScriptTarget.ES2022, true);
  const reads = new Map<string, Set<string>>();
  const add = (file: string, cases: readonly GoldenCase[]) => {
    const known = reads.get(file) ?? new Set();
    for (const { name } of cases) known.add(name);
    reads.set(file, known);
  };
  const scan = new SpecScan(source);
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const file = scan.textOf(node.arguments[0]);
    if (file === undefined) return;
    if (node.expression.text === 'goldenCases') add(file, scan.casesKept(node, goldenCases(file)));
    if (node.expression.text === 'goldenCase') add(file, scan.casesNamed(node.arguments[1]!, goldenCases(file)));
  });
  return reads;
}

class SpecScan {
  readonly #constants = new Map<string, ts.Expression>();
  readonly #texts: string[] = [];

  constructor(source: ts.SourceFile) {
    visit(source, (node) => {
      if (ts.isStringLiteral(node)) this.#texts.push(node.text);
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
        this.#constants.set(node.name.text, node.initializer);
    });
  }

  /** A literal, or a constant that is one. */
  textOf(node: ts.Expression | undefined): string | undefined {
    const value = node && ts.isIdentifier(node) ? this.#constants.get(node.text) : node;
    return value && ts.isStringLiteral(value) ? value.text : undefined;
  }

  casesNamed(start: ts.Expression, cases: readonly GoldenCase[]): readonly GoldenCase[] {
    const literal = this.textOf(start);
    const starts = literal === undefined ? this.#texts.filter((text) => text.length > 2) : [literal];
    return starts.flatMap((text) => cases.find(({ name }) => name.startsWith(text)) ?? []);
  }

  casesKept(call: ts.CallExpression, cases: readonly GoldenCase[]): readonly GoldenCase[] {
    const { parent } = call;
    if (ts.isCallExpression(parent) && parent.expression.getText() === 'expect') return [];
    if (ts.isPropertyAccessExpression(parent)) return kept(parent, cases);
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return cases;
    const uses = usesOf(parent.name);
    return uses.flatMap((use) => (ts.isPropertyAccessExpression(use) ? kept(use, cases) : cases));
  }
}

/** `….filter(condition)` keeps what the condition says. */
function kept({ parent, name }: ts.PropertyAccessExpression, cases: readonly GoldenCase[]): readonly GoldenCase[] {
  if (name.text !== 'filter' || !ts.isCallExpression(parent)) throw new Error(`Not followed: ${parent.getText()}`);
  const condition = ts.transpile(`(${parent.arguments[0]!.getText()})`, {
    target: ts.ScriptTarget.ES2022,
    alwaysStrict: false,
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- the condition of a spec of ours, run as it runs there
  const keeps = new Function(`return ${condition}`)() as (each: GoldenCase) => boolean;
  return cases.filter(keeps);
}

function usesOf(name: ts.Identifier): readonly ts.Node[] {
  const uses: ts.Node[] = [];
  visit(name.getSourceFile(), (node) => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) uses.push(node.parent);
  });
  return uses;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}
