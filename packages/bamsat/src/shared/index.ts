export * from './clock.js';
export * from './errors.js';
export * from './ids.js';
export * from './messages/index.js';
export * from './network.js';
export * from './text.js';
