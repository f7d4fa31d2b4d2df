export { PublicationModule } from './publication.module.js';
export { type PartRequest, PublishedPartService, type ReleasePlace } from './published-part.service.js';
export { rasterised } from './rasterised.js';
export type { Representation } from './representation.js';
export { TABLE_FORMATS, TABLE_TYPES, type TableFormat } from './write-table.js';
