export const organizationsPath = () => '/to-chuc';
export const organizationPath = (id: string) => `/to-chuc/${id}`;
