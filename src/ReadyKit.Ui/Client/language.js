// Dates and numbers are written the way of the person's browser, as far as it speaks the page's language: an English page with German dates
// would mix the two. Stands before shell.js and readykit.js alike.
function rkLanguage() {
  'use strict';

  const page = document.documentElement.lang || 'en';
  const primary = tag => tag.toLowerCase().split('-')[0];
  return (navigator.languages || [navigator.language]).find(tag => primary(tag) === primary(page)) || page;
}

// The moment that the server's text means. A day without a time is that day wherever the person is, and not midnight in Greenwich.
function rkMoment(value) {
  'use strict';

  return new Date(/^\d{4,}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00` : value);
}
