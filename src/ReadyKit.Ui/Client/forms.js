// Comforts of the plain pages: showing the password, looking again for what is on its way.
(function () {
  'use strict';

  for (const button of document.querySelectorAll('[data-reveal]')) {
    const texts = { show: button.textContent, hide: button.dataset.hide };
    const input = document.getElementById(button.dataset.reveal);
    button.hidden = false;
    button.parentElement.classList.add('rk-input-box--button');
    button.addEventListener('click', () => {
      const show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      button.textContent = show && texts.hide ? texts.hide : texts.show;
      button.setAttribute('aria-pressed', String(show));
      input.focus();
    });
  }

  // Where something is on its way, the page looks again by itself: after 3 s, 6 s, 12 s … and no more after about two minutes, nor in a tab
  // that nobody looks at.
  const again = document.querySelector('[data-reload]');
  if (!again) return;

  const key = `rk-looks ${location.href}`;
  const looks = Number(sessionStorage.getItem(key));
  again.addEventListener('click', () => sessionStorage.removeItem(key));
  if (looks >= 6) return;

  const look = () => {
    if (document.hidden) {
      document.addEventListener('visibilitychange', look, { once: true });
      return;
    }

    sessionStorage.setItem(key, String(looks + 1));
    location.reload();
  };
  setTimeout(look, Math.min(3000 * 2 ** looks, 30000));
})();
