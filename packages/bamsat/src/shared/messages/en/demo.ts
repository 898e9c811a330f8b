import type { demo as vi } from '../vi/demo.js';

export const demo: Record<keyof typeof vi, string> = {
  'error.demo.folder-foreign':
    'The folder {folder} holds data that no demo made, so it is neither deleted nor overwritten. Choose another folder (--data).',
  'error.demo.database-url':
    'DATABASE_URL is set. The demo only uses the embedded database in a folder of its own, so that it never touches real data. Unset it and try again.',
  'error.demo.dossier-missing': 'The file {file} of the demo dossier is missing. Install the program again.',
  'demo.option.data': 'the folder of the demo',
  'demo.step.organizations': 'Organisations, posts, accounts',
};
