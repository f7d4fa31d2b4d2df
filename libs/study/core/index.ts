export {
  type ImportedRow,
  type ImportOutcome,
  type KnownVendor,
  planVendorImport,
  type VendorImportPlan,
} from './plan-vendor-import.js';
export { PLATFORMS, type Platform, PRODUCT_KINDS, type ProductKind } from './product.js';
export { type ProductFacts, readVendorRows, VENDOR_COLUMNS, type VendorTableRow } from './read-vendor-rows.js';
export { inZone, isTimeZone, momentAt, wallTime } from './time-zone.js';
export { WAVE_STATES, waveState, type WaveState } from './wave-state.js';
