export { syncFolder } from './durable-node-fs.js';
export { type FolderLock, LOCK_FILE, lockFolder } from './folder-lock.js';
export {
  CLUSTER_FOLDER,
  type Embedded,
  isDataFolder,
  type OpenEmbeddedOptions,
  openEmbedded,
} from './open-embedded.js';
