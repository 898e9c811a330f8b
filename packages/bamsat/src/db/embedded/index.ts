export { syncFolder } from './durable-node-fs.js';
export { LOCK_FILE } from './folder-lock.js';
export { CLUSTER_FOLDER, type Embedded, type OpenEmbeddedOptions, openEmbedded } from './open-embedded.js';
