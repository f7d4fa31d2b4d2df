import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Deeper than any survey file, and shallow enough for every recursion over it. */
const MAX_DEPTH = 24;

/**
 * The elements of an XML file as plain objects, texts as texts; undefined when it is none. A document type is refused
 * as a whole: entities, which multiply and which fetch, are declared there and nowhere else. The five predefined ones
 * stay as they are written, for the reader of the words.
 */
export function readXml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || depthOf(text) > MAX_DEPTH) return undefined;
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    return parser().parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

const parser = (): XMLParser =>
  new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, trimValues: false });

/** How deep tags open, by their look alone; comments and CDATA hold none. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  const tags = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '').matchAll(/<(\/?)[^<>!?][^<>]*?(\/?)>/g);
  for (const [, closing, empty] of tags) {
    if (closing) depth -= 1;
    else if (!empty) deepest = Math.max(deepest, (depth += 1));
  }
  return deepest;
}
