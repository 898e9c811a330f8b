export { addOrganization, addPerson, addPost, appointHolder, endOrganization } from './operations.js';
export { livesOn, type Organization, type OrganizationKind, type Post } from './organization.js';
export { organizationPath, organizationsPath } from './paths.js';
export {
  allOrganizationOptions,
  findOrganization,
  findOrganizationByKey,
  listOrganizations,
  listPeople,
  organizationOptions,
  postsOf,
  predecessorsOf,
  shortNames,
  successorsOf,
  successorsOn,
} from './queries.js';
export { organizationRoutes } from './routes.js';
// The tables join `Schema` for whoever comes through this door, also where only declarations are read.
export type { OrganizationTable } from './tables.js';
