import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AppContext,
  type AppEnv,
  change,
  isReading,
  readForm,
  redirectWith,
  refuseUnless,
  requireActor,
  todayOf,
} from '../accounts/index.js';
import { type Db, historyOf } from '../db/index.js';
import { AppError, type Day, type Id, isId } from '../shared/index.js';
import {
  checkForm,
  type FormErrors,
  type FormInput,
  neededDay,
  neededText,
  type Option,
  optionalId,
  optionalText,
} from '../ui/index.js';
import { mayEditOrganizations } from './access.js';
import { addOrganization, addPerson, addPost, appointHolder, endOrganization } from './operations.js';
import { inTreeOrder, livesOn, ORGANIZATION_KINDS, type Organization } from './organization.js';
import { OrganizationPage, OrganizationsPage, type RefusedEdit } from './pages.js';
import { organizationPath } from './paths.js';
import {
  currentHeads,
  findOrganization,
  isPerson,
  listOrganizations,
  listPeople,
  organizationOptions,
  postsOf,
  predecessorsOf,
  successorsOf,
  successorsOn,
} from './queries.js';

const NAME_LENGTH = 300;

const organizationForm = z.object({
  name: neededText(NAME_LENGTH),
  nameEn: optionalText(NAME_LENGTH),
  shortName: neededText(NAME_LENGTH),
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'organizations.key-invalid'),
  kind: z.enum(ORGANIZATION_KINDS, 'common.form.invalid'),
  parent: optionalId,
  validFrom: neededDay,
});
const postForm = z.object({ name: neededText(NAME_LENGTH), nameEn: optionalText(NAME_LENGTH) });
const appointForm = z
  .object({
    post: z.string().refine(isId, 'common.form.invalid'),
    person: optionalId,
    newPerson: optionalText(NAME_LENGTH),
    from: neededDay,
  })
  .refine((form) => form.person !== null || form.newPerson !== null, {
    path: ['newPerson'],
    message: 'organizations.person-needed',
  });
const endForm = z.object({ until: neededDay, successor: optionalId });

/** The tree and its bodies. Everybody who is signed in reads; administrators and the office change. */
export function organizationRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.use('/to-chuc/*', async (c, next) => {
    const actor = requireActor(c);
    refuseUnless(isReading(c) || mayEditOrganizations(actor), actor);
    await next();
  });

  const showList = async (c: AppContext, status: 200 | 422, input?: FormInput, errors?: FormErrors) => {
    const { db } = c.get('database');
    const today = todayOf(c);
    const withEnded = c.req.query('da-ket-thuc') === '1';
    const all = await listOrganizations(db);
    const page = (
      <OrganizationsPage
        view={c.get('view')}
        rows={inTreeOrder(all.filter((organization) => withEnded || livesOn(organization, today)))}
        today={today}
        withEnded={withEnded}
        heads={await currentHeads(db, today)}
        editable={mayEditOrganizations(c.get('actor'))}
        parents={await organizationOptions(db, today)}
        input={input}
        errors={errors}
      />
    );
    return c.html(page, status);
  };

  const showOne = async (c: AppContext, status: 200 | 422, refused?: RefusedEdit) => {
    const { db } = c.get('database');
    const organization = await load(c);
    const { id } = organization;
    const today = todayOf(c);
    const all = await listOrganizations(db);
    const successors = await successorsOf(db, id);
    const near = new Set([id, ...successors.map((successor) => successor.id)]);
    const page = (
      <OrganizationPage
        view={c.get('view')}
        organization={organization}
        parent={all.find((other) => other.id === organization.parentId) ?? null}
        posts={await postsOf(db, id)}
        successors={successors}
        heirs={(await successorsOn(db, id, today)).filter((heir) => !near.has(heir.id))}
        predecessors={await predecessorsOf(db, id)}
        below={all.filter((other) => other.parentId === id && livesOn(other, today))}
        history={await historyOf(db, 'organization', id)}
        today={today}
        editable={mayEditOrganizations(c.get('actor'))}
        people={await listPeople(db)}
        others={await successorOptions(db, today, id)}
        refused={refused}
      />
    );
    return c.html(page, status);
  };

  routes.get('/to-chuc', (c) => showList(c, 200));
  routes.get('/to-chuc/:id', (c) => showOne(c, 200));

  routes.post('/to-chuc', async (c) => {
    const form = checkForm(organizationForm, await readForm(c));
    if (!form.ok) return showList(c, 422, form.input, form.errors);
    const { parent, ...organization } = form.data;
    if (parent !== null && !(await findOrganization(c.get('database').db, parent))) {
      return showList(c, 422, form.input, { parent: 'common.form.invalid' });
    }
    const id = await change(c, (trx, by) => addOrganization(trx, by, { ...organization, parentId: parent }));
    return redirectWith(c, organizationPath(id), 'organizations.saved');
  });

  routes.post('/to-chuc/:id/chuc-vu', async (c) => {
    const { id: organizationId } = await load(c);
    const form = checkForm(postForm, await readForm(c));
    const again = { form: 'post' as const, input: form.input };
    if (!form.ok) return showOne(c, 422, { ...again, errors: form.errors });
    await change(c, async (trx, by) => {
      const rank = (await postsOf(trx, organizationId)).length;
      await addPost(trx, by, { ...form.data, organizationId, rank });
    });
    return redirectWith(c, organizationPath(organizationId), 'organizations.saved');
  });

  routes.post('/to-chuc/:id/bo-nhiem', async (c) => {
    const { db } = c.get('database');
    const { id } = await load(c);
    const form = checkForm(appointForm, await readForm(c));
    const again = { form: 'appoint' as const, input: form.input };
    if (!form.ok) return showOne(c, 422, { ...again, errors: form.errors });
    const { post: postId, person, newPerson, from } = form.data;
    if (!(await postsOf(db, id)).some((post) => post.id === postId)) {
      return showOne(c, 422, { ...again, errors: { post: 'common.form.invalid' } });
    }
    if (person !== null && !(await isPerson(db, person))) {
      return showOne(c, 422, { ...again, errors: { person: 'common.form.invalid' } });
    }
    await change(c, async (trx, by) => {
      const personId = person ?? (await addPerson(trx, by, newPerson ?? ''));
      await appointHolder(trx, by, { postId, personId, validFrom: from });
    });
    return redirectWith(c, organizationPath(id), 'organizations.saved');
  });

  routes.post('/to-chuc/:id/ket-thuc', async (c) => {
    const { id } = await load(c);
    const form = checkForm(endForm, await readForm(c));
    const again = { form: 'end' as const, input: form.input };
    if (!form.ok) return showOne(c, 422, { ...again, errors: form.errors });
    const { until, successor } = form.data;
    const offered = await successorOptions(c.get('database').db, todayOf(c), id);
    if (successor !== null && !offered.some((option) => option.value === successor)) {
      return showOne(c, 422, { ...again, errors: { successor: 'common.form.invalid' } });
    }
    await change(c, (trx, by) =>
      endOrganization(trx, by, id, { validUntil: until, successorIds: successor ? [successor] : [] }),
    );
    return redirectWith(c, organizationPath(id), 'organizations.saved');
  });

  return routes;
}

async function load(c: AppContext): Promise<Organization> {
  const id = c.req.param('id') ?? '';
  const organization = isId(id) ? await findOrganization(c.get('database').db, id) : null;
  if (!organization) throw new AppError('common.not-found');
  return organization;
}

/** Who may take over the work of a body: all that live today but itself. */
async function successorOptions(db: Db, today: Day, id: Id): Promise<Option[]> {
  return (await organizationOptions(db, today)).filter((option) => option.value !== id);
}
