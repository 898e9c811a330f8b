import { type Actor, accountsPath, mayManageAccounts } from '../accounts/index.js';
import { meetingsPath } from '../meetings/index.js';
import { organizationsPath } from '../organizations/index.js';
import { deskPath, mayEditArticles } from '../portal/index.js';
import { registerPath } from '../register/index.js';
import { tasksPath } from '../tasks/index.js';
import type { NavigationItem } from '../ui/index.js';

/** The main menu of a person: what the roles make useful. The public finds the news and the public documents. */
export function navigationFor(actor: Actor | null): NavigationItem[] {
  const items: NavigationItem[] = [
    { href: '/', label: 'common.home', icon: 'home' },
    { href: registerPath(), label: actor ? 'register.title' : 'register.title.public', icon: 'file' },
  ];
  if (!actor) return items;
  items.push({ href: tasksPath(), label: 'tasks.title', icon: 'tasks' });
  items.push({ href: meetingsPath(), label: 'meetings.title', icon: 'meeting' });
  if (mayEditArticles(actor)) items.push({ href: deskPath(), label: 'portal.desk', icon: 'news' });
  items.push({ href: organizationsPath(), label: 'organizations.title', icon: 'people' });
  if (mayManageAccounts(actor))
    items.push({ href: accountsPath(), label: 'accounts.list.title', icon: 'settings' });
  return items;
}
