import { type Actor, accountsPath, mayManageAccounts } from '../accounts/index.js';
import { meetingsPath } from '../meetings/index.js';
import { organizationsPath } from '../organizations/index.js';
import { deskPath, mayEditArticles } from '../portal/index.js';
import { registerPath } from '../register/index.js';
import { tasksPath } from '../tasks/index.js';
import type { NavigationItem } from '../ui/index.js';

/** The main menu of a person: what the roles make useful. The public sees the portal's own entries. */
export function navigationFor(actor: Actor | null): NavigationItem[] {
  const items: NavigationItem[] = [{ href: '/', label: 'common.home', icon: 'home' }];
  if (!actor) return items;
  items.push({ href: registerPath(), label: 'register.title', icon: 'file' });
  items.push({ href: tasksPath(), label: 'tasks.title', icon: 'tasks' });
  items.push({ href: meetingsPath(), label: 'meetings.title', icon: 'meeting' });
  if (mayEditArticles(actor)) items.push({ href: deskPath(), label: 'portal.desk', icon: 'news' });
  items.push({ href: organizationsPath(), label: 'organizations.title', icon: 'people' });
  if (mayManageAccounts(actor))
    items.push({ href: accountsPath(), label: 'accounts.list.title', icon: 'settings' });
  return items;
}
