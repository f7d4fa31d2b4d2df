import ts from 'typescript';

type Body = ts.Node;

/**
 * Which methods of our classes come to `noteAct`, read off the source: whatever a body names, calls or hands on is
 * followed as far as it is ours. It says what may be written down, not that it always is.
 */
export function auditReach(): (method: string) => boolean {
  const program = programOf('tsconfig.json');
  const checker = program.getTypeChecker();
  const own = program.getSourceFiles().filter(isOurs);
  const methods = own.flatMap(methodsOf);
  const next = new Map<Body, readonly Body[]>();
  const after = (body: Body) => {
    const known = next.get(body) ?? bodiesNamedIn(body, checker);
    next.set(body, known);
    return known;
  };
  const comesToNote = (first: Body): boolean => {
    // Grows while it is walked through.
    const seen = new Set<Body>([first]);
    for (const body of seen) {
      if (isNote(body)) return true;
      for (const one of after(body)) seen.add(one);
    }
    return false;
  };
  return (method) => {
    const named = methods.filter(([name]) => name === method);
    if (named.length === 0) throw new Error(`There is no ${method}`);
    return named.every(([, body]) => comesToNote(body));
  };
}

function programOf(path: string): ts.Program {
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const served = fileNames.filter((file) => /\/(apps\/api|libs)\//.test(file) && !file.includes('.spec.'));
  return ts.createProgram(served, { ...options, noEmit: true });
}

const isOurs = ({ fileName }: ts.SourceFile): boolean =>
  /\/(?:apps|libs)\//.test(fileName) && !/\/node_modules\//.test(fileName);

const isNote = (body: Body): boolean => ts.isFunctionDeclaration(body) && body.name?.text === 'noteAct';

function methodsOf(file: ts.SourceFile): [name: string, body: Body][] {
  return file.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ name, members }) =>
      members
        .filter(ts.isMethodDeclaration)
        .map((method): [string, Body] => [`${name?.text}.${method.name.getText(file)}`, method]),
    );
}

/** Everything of ours with a body that a body names. */
function bodiesNamedIn(body: Body, checker: ts.TypeChecker): readonly Body[] {
  const found: Body[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.push(...bodiesOf(node, checker));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found.filter((one) => one !== body);
}

function bodiesOf(name: ts.Node, checker: ts.TypeChecker): Body[] {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return [];
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (meant.declarations ?? []).filter((one) => hasBody(one) && isOurs(one.getSourceFile()));
}

const hasBody = (node: ts.Node): boolean =>
  ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node)) && !!node.body) ||
  ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && !!node.initializer);
