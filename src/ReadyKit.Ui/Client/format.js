// Numbers, money and times, in the person's way of writing and time zone.
(function (kit) {
  'use strict';

  const language = rkLanguage();
  const characters = new Intl.Segmenter(language, { granularity: 'grapheme' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  const minute = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const steps = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];

  kit.format = {
    number: value => (value === null || value === undefined ? '–' : value.toLocaleString(language)),
    percent: value => value.toLocaleString(language, { style: 'percent' }),
    date: value => (value ? day.format(rkMoment(value)) : '–'),
    dateTime: value => (value ? minute.format(rkMoment(value)) : '–'),
    money(amount, currency) {
      const digits = Number.isInteger(amount) ? 0 : 2;
      return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits }).format(amount);
    },
    ago(value) {
      if (!value) return '–';
      const seconds = (rkMoment(value) - Date.now()) / 1000;
      const step = steps.find(([, size]) => Math.abs(seconds) >= size);
      return step ? relative.format(Math.round(seconds / step[1]), step[0]) : kit.t('kit.now');
    },
    initials(name) {
      const words = (name || '?').trim().split(/\s+/);
      // A character as people see it may be several of Unicode.
      const first = word => [...characters.segment(word)][0]?.segment || '';
      return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : '')).toUpperCase();
    },
  };
})(window.ReadyKit);
