import type { visits as vi } from '../vi/visits.js';

export const visits: Record<keyof typeof vi, string> = {
  'error.visits.malformed':
    'This is not a view that can be counted. The body must be JSON with the path of a page in the field path.',
  'error.visits.too-large': 'A view to be counted must not be larger than 1 kB.',
  'error.visits.overfull':
    'The counter has too much to do, so this view was not recorded. Send it again in a few seconds.',
  'error.visits.opening-invalid': 'The opening balance must be a whole number from 0 to 1,000 billion.',
  'visits.title': 'Visit statistics',
  'visits.online': 'Online now',
  'visits.total': 'Total visits',
  'visits.views': 'Page views',
  'visits.how': 'How we count',
  'visits.how.title': 'How visits are counted',
  'visits.how.lead': 'The numbers on this site are real counts: nothing is rounded, nothing is multiplied.',
  'visits.rule.view': 'Page views',
  'visits.rule.view.text':
    'Each time a page is opened is one view. A view is acknowledged only after it is safely in the database, so that not even a power cut loses it.',
  'visits.rule.visit': 'Visits',
  'visits.rule.visit.text':
    'The pages that one person opens within eight hours of the first are one visit. The total includes the number of the earlier counter, if there was one.',
  'visits.rule.online': 'Online now',
  'visits.rule.online.text': 'How many people opened at least one page in the last five minutes.',
  'visits.rule.private': 'Nobody is followed',
  'visits.rule.private.text':
    'There is no cookie, and no IP address is stored. Visitors are told apart by a hash of the first part of their network address and their kind of browser, made with a secret that changes every day; the old secret is deleted, so that nobody can compute the way back. Two people on one network with the same kind of browser are therefore counted as one.',
  'visits.rule.script': 'Browsers without JavaScript',
  'visits.rule.script.text': 'The pages can be read as usual, but that view is not counted.',
  'visits.opening': 'Opening balance of visits',
  'visits.opening.hint': 'The count of the earlier counter; it is added to the total visits.',
  'visits.opening-saved': 'The opening balance was saved.',
  'audit.visits.opening-set': 'Opening balance of visits set',
};
