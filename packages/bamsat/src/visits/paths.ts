export const visitsApiPath = () => '/api/visits';
/** The page that says how visits are counted. */
export const howCountedPath = () => '/cach-dem';
