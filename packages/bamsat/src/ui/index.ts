export * from './form.js';
export * from './form-schema.js';
export * from './history.js';
export * from './icon.js';
export * from './layout.js';
export * from './parts.js';
export * from './paths.js';
export { tableFile } from './table-file.js';
export type { IconName, NavigationItem, Notice, View } from './view.js';
