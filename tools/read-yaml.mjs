// YAML without a YAML library: Prettier, which is here anyway, parses it; what follows turns its tree into values.
import { parsers } from 'prettier/plugins/yaml';

/** The first document of the text as plain values; every scalar is a string. Anchors and merge keys are followed. */
export async function readYaml(text) {
  const { children } = await parsers.yaml.parse(text, { originalText: text });
  const body = children[0].children.find(({ type }) => type === 'documentBody');
  return valueOf(body.children[0], new Map());
}

const scalar = (node) => node.value;
const list = (node, anchors) => node.children.map((item) => valueOf(item, anchors));
const only = (node, anchors) => valueOf(node.children[0], anchors);

const READ = {
  alias: (node, anchors) => anchors.get(node.value),
  mapping: mappingOf,
  flowMapping: mappingOf,
  sequence: list,
  flowSequence: list,
  sequenceItem: only,
  flowSequenceItem: only,
  plain: scalar,
  quoteDouble: scalar,
  quoteSingle: scalar,
  blockFolded: scalar,
  blockLiteral: scalar,
};

function valueOf(node, anchors) {
  if (!node || node.type === 'null') return null;
  const read = READ[node.type];
  if (!read) throw new Error(`cannot read a YAML node of type ${node.type}`);
  const value = read(node, anchors);
  if (node.anchor) anchors.set(node.anchor.value, value);
  return value;
}

function mappingOf(node, anchors) {
  const result = {};
  for (const { children } of node.children) {
    const [key, content] = children;
    const name = valueOf(key.children[0], anchors);
    const value = content?.children ? valueOf(content.children[0], anchors) : null;
    if (name === '<<') Object.assign(result, { ...value, ...result });
    else result[name] = value;
  }
  return result;
}
