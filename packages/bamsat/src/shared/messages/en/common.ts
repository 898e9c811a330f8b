import type { common as vi } from '../vi/common.js';

export const common: Record<keyof typeof vi, string> = {
  'common.skip': 'Skip to content',
  'common.menu': 'Main menu',
  'common.search': 'Search',
  'common.sign-in': 'Sign in',
  'common.sign-out': 'Sign out',
  'common.other-language': 'Tiếng Việt',
  'common.powered-by': 'Runs on Bám Sát, free software under AGPL-3.0',
  'common.site-name': 'Bám Sát',
  'common.pages': 'Pages',
  'common.previous': 'Previous',
  'common.next': 'Next',
  'common.page-of': 'Page {page} of {pages} ({total} items)',
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.narrow': 'Search and filter',
  'common.filter': 'Filter',
  'common.clear-filters': 'Clear filters',
  'common.all': 'All',
  'common.none': 'None',
  'common.actions': 'Actions',
  'common.history': 'History',
  'common.form.required': 'This field is required.',
  'common.form.required-mark': '(required)',
  'common.form.invalid': 'This value is not valid.',
  'common.form.day': 'This is not a valid date. Write it like 24/11/2026.',
  'common.form.day-placeholder': 'dd/mm/yyyy',
  'common.form.calendar': 'Open the calendar',
  'common.form.too-long': 'This text is too long.',
  'common.form.has-errors':
    'Not saved yet: {count, plural, one {# field needs} other {# fields need}} correcting.',
  'common.home': 'Home',
  'common.error.title': 'This could not be done',
  'common.error.back-home': 'Back to the home page',
  'common.error.reference': 'Reference: {id}',
  'error.common.not-found':
    'There is no such page. The address may be wrong, or you may not have access to it.',
  'error.common.method-not-allowed':
    'This page does not accept that kind of request. Open the page again and use its form.',
  'error.common.internal':
    'Something unexpected went wrong and nothing was changed. Try again; if it happens again, give the reference below to the administrator.',
  'error.common.too-large': 'What was sent is larger than {limit} MB. Split it and send it again.',
  'error.common.cross-site':
    'The request came from another site and was refused. Open this page again and try again.',
  'error.common.changed-meanwhile':
    'Somebody else has just changed this. Reload the page to see the new state, then try again.',
};
