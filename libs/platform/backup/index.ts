export { BackupError } from './errors.js';
export { type BackupResult, forgetOldBackups, makeBackup } from './make-backup.js';
export { type Manifest, readBackup } from './manifest.js';
export { amcheck, brokenParts, openRestored, restoreBackup, throwAwayDatabase, UNFINISHED } from './restore-backup.js';
