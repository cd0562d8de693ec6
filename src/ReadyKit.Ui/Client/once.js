// No second submit while the first is under way. The event itself is the mark: a page may load this twice, with its frame and its form.
(function () {
  'use strict';

  const sent = [];

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.rkSent && form.rkSent !== event) event.preventDefault();
    else sent.push(Object.assign(form, { rkSent: event }));
  });

  // Coming back by the browser's button must find a form that works.
  window.addEventListener('pageshow', () => {
    for (const form of sent.splice(0)) delete form.rkSent;
  });
})();
