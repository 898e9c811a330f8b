import type { db as vi } from '../vi/db.js';

export const db: Record<keyof typeof vi, string> = {
  'error.db.folder-missing':
    'The folder {folder} holds no data yet. Check --data, or run bamsat serve to begin.',
  'error.db.folder-in-use':
    'The data folder {folder} is in use by process {pid} ({what}) since {since}. Stop that process or choose another folder (--data).',
  'error.db.folder-not-writable':
    'The data folder {folder} cannot be written to: {reason}. Grant write permission or choose another folder (--data).',
  'error.db.disk-full':
    'The disk that holds the data folder {folder} has only {free} MB left. Free some space and start again; what was saved is intact.',
  'error.db.disk-failed':
    'The disk that holds {folder} no longer takes data ({reason}). The server ends; what it said was saved is intact. Check the disk and start again.',
  'error.db.folder-foreign':
    'The folder {folder} is not empty and is not a data folder of Bám Sát. Choose an empty folder (--data).',
  'error.db.folder-corrupt':
    'The database in {folder} cannot be opened: {reason}. Keep this folder as it is and restore from a backup.',
  'error.db.format-newer':
    'The data folder {folder} was made by a newer Bám Sát (format {format}). Upgrade the program.',
  'error.db.migration-failed':
    'The tables of the database could not be brought up to date: {reason}. Use the version of Bám Sát that opened this data last, or a newer one.',
  'error.db.unreachable': 'PostgreSQL at {address} cannot be reached: {reason}. Check DATABASE_URL.',
};
