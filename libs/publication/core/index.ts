export { badgeOf, type BadgeState, badgeSvg, type BadgeLook } from './badge.js';
export { bodyOf, schemaOfBody } from './body-of.js';
export { cardSvg, type CardModel } from './card-svg.js';
export { LICENSE } from './cite.js';
export { layoutTable } from './layout-table.js';
export { LARGEST_PAGE } from './page-rows.js';
export type { Cell, Reading, Row, Table } from './reading.js';
export {
  type Filter,
  FILTER_VALUES,
  FILTERS,
  isResourceName,
  type Layout,
  type Resource,
  RESOURCE_NAMES,
  type ResourceName,
  RESOURCES,
} from './resources.js';
export { exampleOf, fields, integer, list, map, orNull, type Schema, text, truth } from './schema.js';
export { isKnown, selectRows, type Selection, vendorsIn } from './select-rows.js';
export { withShortNames } from './short-names.js';
