/** The page that says how visits are counted. */
export const howCountedPath = () => '/cach-dem';
