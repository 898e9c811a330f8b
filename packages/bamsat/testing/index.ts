export { buildActor, formBody, TEST_NOW, type TestApp, testApp } from './app.js';
export { inTransaction, TEST_BY, testDatabase } from './database.js';
