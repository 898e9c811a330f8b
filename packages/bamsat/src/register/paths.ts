/** The register (sổ văn bản). */
export const registerPath = () => '/van-ban';
/** The list as a table file, with the same filters. */
export const registerCsvPath = () => '/van-ban/so.csv';
export const filePath = () => '/van-ban/them';
/** The readings of scans (đọc bản quét). */
export const scansPath = () => '/van-ban/doc';
export const scanPath = (id: string) => `/van-ban/doc/${id}`;
export const stopScanPath = (id: string) => `/van-ban/doc/${id}/dung`;
export const repeatScanPath = (id: string) => `/van-ban/doc/${id}/doc-lai`;
export const documentPath = (id: string) => `/van-ban/${id}`;
/** Where what a document asks is turned into tasks. */
export const reviewPath = (id: string) => `/van-ban/${id}/duyet`;
export const originalPath = (id: string) => `/van-ban/${id}/ban-goc`;
export const correctPath = (id: string) => `/van-ban/${id}/sua`;
export const withdrawPath = (id: string) => `/van-ban/${id}/thu-hoi`;
export const resolvePath = (id: string, citationId: string) => `/van-ban/${id}/dan/${citationId}`;
