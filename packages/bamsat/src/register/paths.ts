/** The register (sổ văn bản). */
export const registerPath = () => '/van-ban';
/** The list as a table file, with the same filters. */
export const registerCsvPath = () => '/van-ban/so.csv';
export const filePath = () => '/van-ban/them';
export const documentPath = (id: string) => `/van-ban/${id}`;
/** Where what a document asks is turned into tasks. */
export const reviewPath = (id: string) => `/van-ban/${id}/duyet`;
export const originalPath = (id: string) => `/van-ban/${id}/ban-goc`;
export const correctPath = (id: string) => `/van-ban/${id}/sua`;
export const withdrawPath = (id: string) => `/van-ban/${id}/thu-hoi`;
export const resolvePath = (id: string, citationId: string) => `/van-ban/${id}/dan/${citationId}`;
