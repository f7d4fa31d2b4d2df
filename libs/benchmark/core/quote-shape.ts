import { QUOTE_BANDS } from './quote.js';
import { fields, listOf, oneOf, optional, text } from './shape.js';

/** What a list of quotes looks like in a release and in its input. */
export const quotes = listOf(
  fields({
    id: text,
    vendor: text,
    dimension: text,
    band: oneOf(...QUOTE_BANDS),
    text,
    language: oneOf('zh-CN', 'en'),
    translation: optional(text),
  }),
);
