// Comforts of the plain pages: showing the password, no second submit while the first is under way, looking again.
(function () {
  'use strict';

  for (const button of document.querySelectorAll('[data-reveal]')) {
    const input = document.getElementById(button.dataset.reveal);
    button.hidden = false;
    button.parentElement.classList.add('rk-input-box--button');
    button.addEventListener('click', () => {
      const show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      button.textContent = show ? 'Hide' : 'Show';
      button.setAttribute('aria-pressed', String(show));
      input.focus();
    });
  }

  for (const form of document.querySelectorAll('form[method="post"]')) {
    form.addEventListener('submit', event => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'true';
    });
  }

  // Coming back by the browser's button must find a form that works.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });

  // Where something is on its way, the page looks again by itself.
  if (document.querySelector('[data-reload]')) setTimeout(() => location.reload(), 3000);
})();
