export { ReleaseCellEntity, ReleaseEntity } from './release.entity.js';
