// Dates and numbers are written the way of the person's browser, as far as it speaks the page's language: an English page with German dates
// would mix the two. Stands before shell.js and readykit.js alike.
function rkLanguage() {
  'use strict';

  const page = document.documentElement.lang || 'en';
  const primary = tag => tag.toLowerCase().split('-')[0];
  return (navigator.languages || [navigator.language]).find(tag => primary(tag) === primary(page)) || page;
}
