export { mayEditOrganizations } from './access.js';
export {
  addOrganization,
  addPerson,
  allOrganizationOptions,
  addPost,
  appointHolder,
  endOrganization,
  type NewOrganization,
  type NewPost,
} from './operations.js';
export {
  inTreeOrder,
  livesOn,
  ORGANIZATION_KINDS,
  type Organization,
  type OrganizationKind,
  type Post,
  type PostHolder,
} from './organization.js';
export { organizationPath, organizationsPath } from './paths.js';
export {
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
