export { addFile } from './operations.js';
export { decodePhoto, type PhotoFormat, photoFormatOf, photoName } from './photo.js';
export { type FileRow, findFiles, listStored } from './queries.js';
export { fileResponse } from './response.js';
export { readStored, type StoredBytes, storeBytes, storedPath } from './store.js';
export { readUpload, type Upload, type UploadedFile } from './upload.js';
