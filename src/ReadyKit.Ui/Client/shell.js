// The drawer and the menus around a page. Without script the drawer opens by its address and the menus by themselves.
(function () {
  'use strict';

  const drawer = document.getElementById('menu');
  const opener = document.querySelector('[data-drawer-open]');
  const menus = () => document.querySelectorAll('details.rk-menu[open]');

  const setDrawer = open => {
    drawer.classList.toggle('rk-drawer--open', open);
    opener.setAttribute('aria-expanded', String(open));
    (open ? drawer.querySelector('a[data-drawer-close]') : opener).focus();
  };

  const closeMenus = except => {
    for (const menu of menus()) if (menu !== except) menu.open = false;
  };

  // A tab must not leave the open drawer for the page under it.
  const keepInside = event => {
    const stops = [...drawer.querySelectorAll('a[href], button, summary')].filter(e => e.offsetParent !== null);
    const last = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement !== last) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
  };

  // The server writes days in its own zone; people read them in theirs.
  const day = new Intl.DateTimeFormat(rkLanguage(), { day: 'numeric', month: 'short', year: 'numeric' });
  for (const time of document.querySelectorAll('time[data-date]')) time.textContent = day.format(rkMoment(time.dateTime));

  // Where a script did not arrive or broke, the page says so instead of waiting for ever.
  window.addEventListener('load', () => {
    const app = document.getElementById('app');
    const line = document.getElementById('rk-failure');
    if (line && app && app.hasAttribute('aria-busy')) line.hidden = false;
  });

  document.addEventListener('click', event => {
    const close = event.target.closest('[data-drawer-close]');
    if (drawer && (event.target.closest('[data-drawer-open]') || close)) {
      event.preventDefault();
      setDrawer(!close);
    }

    closeMenus(event.target.closest('details.rk-menu'));
  });

  document.addEventListener('keydown', event => {
    const open = drawer && drawer.classList.contains('rk-drawer--open');
    if (event.key === 'Tab' && open) keepInside(event);
    // It is a link, which works without script, and a button to those who hear it: the space bar presses buttons.
    if (event.key === ' ' && event.target === opener) {
      event.preventDefault();
      setDrawer(true);
    }
    if (event.key !== 'Escape') return;
    const [menu] = menus();
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (open) {
      setDrawer(false);
    }
  });
})();
